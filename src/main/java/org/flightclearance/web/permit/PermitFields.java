package org.flightclearance.web.permit;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.permit.HoursProfile;
import org.flightclearance.permit.PermitKind;
import org.flightclearance.permit.PermitLimits;
import org.flightclearance.permit.PermitProfile;
import org.flightclearance.permit.SuspensionProfile;
import org.flightclearance.refusal.Refused;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Fact;

/** The form fields of a permit and of a suspension: reads them from a posted form, and prefills them. */
final class PermitFields {

    static final String MISSION = "/mission";

    /** The pointer of the rules is that of an answering authority in other forms. */
    static final String AUTHORITY = "/sent/authority";

    /** The field of the form that confirms a change; its fields begin with a slash. */
    static final String ACTION = "action";

    private PermitFields() {}

    static PermitProfile read(PostedFields posted) {
        var from = posted.text("/hours/from");
        var to = posted.text("/hours/to");
        return new PermitProfile(
                posted.text(MISSION),
                posted.text(AUTHORITY),
                posted.text("/number"),
                posted.choice("/kind", PermitKind.class),
                posted.dayOrInstant("/valid_from"),
                posted.dayOrInstant("/valid_to"),
                ticked(posted, "/purposes", Purpose.values()),
                ticked(posted, "/aircraft_classes", AircraftClass.values()),
                some(posted.lines("/registrations")),
                some(posted.lines("/places")),
                some(posted.several("/sectors")),
                ticked(posted, "/weekdays", DayOfWeek.values()),
                from == null && to == null ? null : new HoursProfile(from, to),
                posted.wholeNumber("/max_flights", PermitLimits.FLIGHTS),
                posted.text("/conditions"),
                posted.text("/source"));
    }

    static PrefilledFields prefilled(PermitProfile permit) {
        var hours = permit.hours();
        return new PrefilledFields()
                .put(MISSION, permit.mission())
                .put(AUTHORITY, permit.authority())
                .put("/number", permit.number())
                .put("/kind", permit.kind())
                .put("/valid_from", permit.validFrom())
                .put("/valid_to", permit.validTo())
                .putAll("/purposes", values(permit.purposes()))
                .putAll("/aircraft_classes", values(permit.aircraftClasses()))
                .put("/registrations", lines(permit.registrations()))
                .put("/places", lines(permit.places()))
                .putAll("/sectors", permit.sectors() == null ? List.of() : permit.sectors())
                .putAll("/weekdays", values(permit.weekdays()))
                .put("/hours/from", hours == null ? null : hours.from())
                .put("/hours/to", hours == null ? null : hours.to())
                .put("/max_flights", permit.maxFlights())
                .put("/conditions", permit.conditions())
                .put("/source", permit.source());
    }

    static SuspensionProfile readSuspension(PostedFields posted) {
        return new SuspensionProfile(
                posted.dayOrInstant("/from"),
                posted.dayOrInstant("/to"),
                posted.text("/why"),
                posted.isTicked("/struck"));
    }

    static PrefilledFields prefilled(SuspensionProfile suspension) {
        return new PrefilledFields()
                .put("/from", suspension.from())
                .put("/to", suspension.to())
                .put("/why", suspension.why())
                .put("/struck", Boolean.TRUE.equals(suspension.struck()) ? true : null);
    }

    /** The hidden fields with which the preview carries the input. */
    static List<Fact> carried(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("/"))
                .flatMap(field -> field.getValue().stream().map(value -> new Fact(field.getKey(), value)))
                .toList();
    }

    /** Moves faults to the fields of the form. The elements of a list share one field. */
    static Refused inForm(Refused refused) {
        return FaultPointers.each(
                refused,
                pointer -> pointer.equals("/authority")
                        ? AUTHORITY
                        : pointer.replaceFirst("^(/(?:aircraft_classes|registrations|places|weekdays))/\\d+$", "$1"));
    }

    private static <E extends Enum<E>> @Nullable List<E> ticked(PostedFields posted, String pointer, E[] values) {
        var names = posted.several(pointer);
        return some(Stream.of(values)
                .filter(value -> names.contains(value.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    /** What names nothing limits nothing. */
    private static <T> @Nullable List<T> some(List<T> values) {
        return values.isEmpty() ? null : values.stream().distinct().toList();
    }

    private static List<String> values(@Nullable List<? extends Enum<?>> values) {
        return values == null
                ? List.of()
                : values.stream().map(PermitWords::value).toList();
    }

    private static @Nullable String lines(@Nullable List<String> names) {
        return names == null ? null : String.join("\n", names);
    }
}
