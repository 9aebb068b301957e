package org.flightclearance.api.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.EnteredText;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.RecordableTime;

/** Reads query parameters by name. Invalid, repeated and unknown ones are refused together, each by its name. */
public final class ParameterReader {

    private final MultivaluedMap<String, String> given;
    private final Set<String> known = new HashSet<>();
    private final Faults faults = new Faults();

    public ParameterReader(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    @Nullable
    public String text(String name) {
        return value(name, text -> text, "fault.required");
    }

    public String textOr(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    @Nullable
    public LocalDate day(String name) {
        return value(name, text -> RecordableTime.day(text).orElse(null), "fault.day");
    }

    @Nullable
    public Instant instant(String name) {
        return value(name, text -> RecordableTime.instant(text).orElse(null), "fault.instant");
    }

    @Nullable
    public Boolean truth(String name) {
        return value(
                name,
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> null;
                },
                "fault.true_or_false");
    }

    public int wholeNumber(String name, int least, int most, int otherwise) {
        Integer number = value(
                name,
                text -> {
                    // Nine digits fit an int
                    if (!text.matches("[0-9]{1,9}")) {
                        return null;
                    }
                    int parsed = Integer.parseInt(text);
                    return parsed < least || parsed > most ? null : parsed;
                },
                "fault.whole_number",
                least,
                most);
        return number == null ? otherwise : number;
    }

    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        return value(
                name, text -> constant(type, text), "fault.one_of", String.valueOf(given.getFirst(name)), names(type));
    }

    /** Reads a parameter that may be repeated, in the given order. */
    public <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        return several(name, text -> Optional.ofNullable(constant(type, text)), names(type));
    }

    /**
     * Reads a parameter that may be repeated, in the given order.
     *
     * @param reading finds the value with a name
     * @param names all that there are
     */
    public <T> Set<T> several(String name, Function<String, Optional<T>> reading, List<String> names) {
        known.add(name);
        var found = new LinkedHashSet<T>();
        for (var text : given.getOrDefault(name, List.of())) {
            reading.apply(text.strip()).ifPresentOrElse(found::add, () -> fault(name, "fault.one_of", text, names));
        }
        return found;
    }

    /** Reads the texts of a parameter that may be repeated. A text that {@code kind} does not accept is a fault. */
    public Set<String> texts(String name, Predicate<String> kind, String key) {
        known.add(name);
        var found = new LinkedHashSet<String>();
        for (var text : given.getOrDefault(name, List.of())) {
            if (kind.test(text.strip())) {
                found.add(text.strip());
            } else {
                fault(name, key);
            }
        }
        return found;
    }

    /** Reads a value with a function that returns null for an invalid text. */
    public <T> @Nullable T value(String name, Function<String, @Nullable T> reading, String key, Object... arguments) {
        known.add(name);
        var values = given.get(name);
        if (values == null) {
            return null;
        }
        if (values.size() > 1) {
            fault(name, "fault.twice", name);
            return null;
        }
        var text = EnteredText.of(values.get(0));
        var value = text.indexOf('\0') >= 0 ? null : reading.apply(text);
        if (value == null) {
            fault(name, key, arguments);
        }
        return value;
    }

    public void fault(String name, String key, Object... arguments) {
        faults.add("/" + name, key, arguments);
    }

    /** Adds faults that were found elsewhere, with the names of parameters as pointers. */
    public void faults(List<Fault> found) {
        found.forEach(fault -> faults.add(
                fault.pointer(),
                fault.sentence().key(),
                fault.sentence().arguments().toArray()));
    }

    /** Call this last: parameters that were not read by now are refused as unknown. */
    public void refuseFaults() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> fault(name, "fault.unknown_parameter"));
        faults.refuseAsMalformedIfAny();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
