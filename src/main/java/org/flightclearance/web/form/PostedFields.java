package org.flightclearance.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.EnteredText;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.request.warning.Warning;

/** Reads the fields of a posted form: strips blanks, returns null for an empty field, and collects all faults. */
public final class PostedFields {

    /** The form field that confirms warnings, with their tokens, separated by blanks. */
    public static final String CONFIRMED = "/confirmed";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    public PostedFields(Map<String, List<String>> posted) {
        fields.putAll(posted);
    }

    public Map<String, List<String>> fields() {
        return fields;
    }

    /** @throws org.flightclearance.refusal.Refused if any field could not be read, with all faults */
    public void refuseIfAny() {
        faults.refuseIfAny();
    }

    /**
     * The values that could not be read, for the rules to add to. The user is asked about warnings, unless the form was
     * sent with their confirmation.
     */
    public Findings findings() {
        return findings(UnaryOperator.identity());
    }

    /** @param inMove names a field of the form as the rules of its move do */
    public Findings findings(UnaryOperator<String> inMove) {
        var confirmed = Set.copyOf(
                List.of(Objects.requireNonNullElse(text(CONFIRMED), "").split(" ")));
        return findings(inMove, warning -> confirmed.contains(warning.token()));
    }

    /** @param acceptable about which warnings the user is not asked */
    public Findings findings(UnaryOperator<String> inMove, Predicate<Warning> acceptable) {
        return Findings.ofForm(
                faults.found().stream()
                        .map(fault -> new Fault(inMove.apply(fault.pointer()), fault.sentence()))
                        .toList(),
                acceptable);
    }

    public void fault(String pointer, String key, Object... arguments) {
        faults.add(pointer, key, arguments);
    }

    public void faults(Refused refused) {
        faults(refused.faults());
    }

    public void faults(List<Fault> found) {
        found.forEach(fault -> fault(fault.pointer(), fault.sentence()));
    }

    @Nullable
    public String text(String pointer) {
        var values = fields.getOrDefault(pointer, List.of());
        var text = values.isEmpty() ? "" : EnteredText.of(values.get(0)).replace("\r\n", "\n");
        if (text.indexOf('\0') >= 0) {
            faults.add(pointer, "fault.null_character");
            // Neither a database nor a page can hold it
            fields.put(pointer, List.of(text.replace("\0", "")));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** A password. Blanks are part of it, so they are not stripped. */
    @Nullable
    public String secret(String pointer) {
        var values = fields.getOrDefault(pointer, List.of());
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    /** The text in upper case, as codes are written. */
    @Nullable
    public String upperCase(String pointer) {
        var text = text(pointer);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /**
     * An instant as people type it; a time of day alone is enough where {@link TypedTimes} says so.
     *
     * @param known the recorded value. The page shows only minutes; if the user did not change them, seconds are kept
     */
    @Nullable
    public Instant instant(String pointer, @Nullable Instant known) {
        if (text(pointer) == null) {
            return null;
        }
        var typed = new TypedTimes(fields).instant(pointer).orElse(null);
        if (typed == null) {
            fault(pointer, new TypedTimes(fields).instantFault(pointer));
        } else if (known != null && typed.equals(known.truncatedTo(ChronoUnit.MINUTES))) {
            return known;
        }
        return typed;
    }

    /** An instant as a field is filled with it: UTC, to the minute, the same in both languages. */
    public static String minutes(Instant instant) {
        return MINUTE.format(instant);
    }

    @Nullable
    public LocalDate day(String pointer) {
        if (text(pointer) == null) {
            return null;
        }
        var typed = new TypedTimes(fields).day(pointer).orElse(null);
        if (typed == null) {
            fault(pointer, new TypedTimes(fields).dayFault(pointer));
        }
        return typed;
    }

    /** A day or an instant in the form that the domain reads; a text that is neither stays as it is. */
    @Nullable
    public String dayOrInstant(String pointer) {
        var text = text(pointer);
        return text == null
                ? null
                : new TypedTimes(fields).of(pointer).map(Object::toString).orElse(text);
    }

    private void fault(String pointer, Sentence sentence) {
        faults.add(pointer, sentence.key(), sentence.arguments().toArray());
    }

    @Nullable
    public Integer wholeNumber(String pointer, int most) {
        var text = text(pointer);
        try {
            return text == null ? null : Integer.valueOf(text.replaceAll("[\\s\u00a0\u202f]", ""));
        } catch (NumberFormatException notANumber) {
            faults.add(pointer, "fault.whole_number", 0, most);
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E choice(String pointer, Class<E> type) {
        var text = text(pointer);
        return text == null ? null : choice(pointer, text, type).orElse(null);
    }

    /** The choices of a field that may be ticked several times, in the order of the form. */
    public <E extends Enum<E>> Set<E> choices(String pointer, Class<E> type) {
        return several(pointer).stream()
                .flatMap(text -> choice(pointer, text, type).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <E extends Enum<E>> Optional<E> choice(String pointer, String text, Class<E> type) {
        var chosen = Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
        if (chosen.isEmpty()) {
            // Lists the values themselves: not every value has a name in the messages
            faults.add(
                    pointer,
                    "fault.one_of",
                    text,
                    Stream.of(type.getEnumConstants())
                            .map(value -> value.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return chosen;
    }

    /** All values of a field that may be ticked or sent several times. */
    public List<String> several(String pointer) {
        return fields.getOrDefault(pointer, List.of()).stream()
                .map(EnteredText::of)
                .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0)
                .toList();
    }

    /** The lines of a text area that are not blank. */
    public List<String> lines(String pointer) {
        var text = text(pointer);
        return text == null
                ? List.of()
                : text.lines()
                        .map(EnteredText::of)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Whether the field has a value or is ticked. */
    public boolean isTicked(String pointer) {
        return text(pointer) != null;
    }
}
