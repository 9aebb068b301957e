package org.flightclearance.web.frame;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.mission.Mission;
import org.flightclearance.time.RecordableTime;

/**
 * Names the fields and values of the history, given as JSON pointers and wire values, in one language.
 *
 * @param mission whose sectors and authorities are named in that language; null: they are named as they are recorded
 */
public record FieldWords(Wording wording, @Nullable Mission mission) {

    /** Of the roles of an account in a mission, whose code follows. */
    private static final String ROLES_IN = "/roles/";

    private static final Set<String> AUTHORITIES = Set.of("field.sent.authority", "field.authority");

    public FieldWords(Wording wording) {
        this(wording, null);
    }

    /** The message key of a field's name. For example, {@code /legs/0/etd} has the key {@code field.legs.etd}. */
    public static String key(String pointer) {
        return "field."
                + Stream.of(pointer.replaceFirst("^/(request|answers|requests/\\d{1,4}(?=/legs/))/", "/")
                                .split("/"))
                        .filter(part -> !part.isEmpty() && !isNumber(part))
                        .collect(Collectors.joining("."));
    }

    String name(String pointer) {
        if (pointer.startsWith(ROLES_IN)) {
            return wording.text("field.roles_in", pointer.substring(ROLES_IN.length()));
        }
        var name = wording.text(key(pointer));
        var parts = List.of(pointer.split("/"));
        int legs = parts.indexOf("legs");
        return legs > 0 && legs + 1 < parts.size() && isNumber(parts.get(legs + 1))
                ? wording.text("request.of_leg", Integer.parseInt(parts.get(legs + 1)) + 1, name)
                : name;
    }

    /** The name of a field of any form; null if the field has no name. */
    @Nullable
    public String fullName(String pointer) {
        var filed = pointer.replaceFirst("^/request/", "/");
        return wording.knows(key(filed)) ? name(filed) : null;
    }

    @Nullable
    public String value(String pointer, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean truth) {
            return wording.text(truth ? "value.yes" : "value.no");
        }
        if (value instanceof Integer number) {
            return wording.text("value.number", number);
        }
        var text = value.toString();
        var type = typeOf(pointer);
        if (type != null) {
            return Stream.of(text.split(Description.SEPARATOR))
                    .map(one -> wording.knows(type + "." + one) ? wording.text(type + "." + one) : one)
                    .collect(Collectors.joining(", "));
        }
        if (mission != null && key(pointer).equals("field.sector")) {
            return wording.name(mission.sectorNamed(text));
        }
        if (mission != null && AUTHORITIES.contains(key(pointer))) {
            return wording.name(AuthorityNames.named(mission, text));
        }
        return RecordableTime.instant(text)
                .filter(instant -> text.endsWith("Z"))
                .map(wording::instant)
                .orElse(text);
    }

    /** The type whose messages name the values of the field; null if the values are shown as they are. */
    private static @Nullable String typeOf(String pointer) {
        return switch (pointer.startsWith(ROLES_IN) ? "field.roles" : key(pointer)) {
            case "field.purpose" -> "purpose";
            case "field.aircraft.class" -> "aircraft-class";
            case "field.clearance" -> "clearance";
            case "field.conflict" -> "conflict-kind";
            case "field.sent.channel" -> "channel";
            case "field.outcome", "field.legs.outcome" -> "outcome";
            case "field.reason", "field.reason_assessed", "field.legs.reason" -> "denial-reason";
            case "field.withdrawal.reason" -> "withdrawal-reason";
            case "field.legs.gate.outcome" -> "gate-outcome";
            case "field.legs.flight.outcome" -> "flight-outcome";
            case "field.legs.flight.cause" -> "flight-cause";
            case "field.roles" -> "role";
            case "field.purposes" -> "purpose";
            case "field.aircraft_classes" -> "aircraft-class";
            case "field.weekend", "field.weekdays" -> "day-of-week";
            case "field.permit_kind" -> "permit-kind";
            case "field.kind" -> "restriction-kind";
            case "field.language" -> "language";
            case "field.password" -> "password";
            default -> null;
        };
    }

    private static boolean isNumber(String part) {
        return part.matches("\\d{1,6}");
    }
}
