package org.flightclearance.journal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The values of a thing, each under its JSON pointer in wire names. Empty values are left out. */
public final class Description {

    /** Between the values of a list. */
    public static final String SEPARATOR = "; ";

    private final Map<String, Object> values = new TreeMap<>();

    /** The description of something that does not exist yet, or no longer. */
    public static Description nothing() {
        return new Description();
    }

    public Description with(String pointer, @Nullable Object value) {
        if (value != null) {
            values.put(pointer, value instanceof Boolean ? value : written(value));
        }
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private static String written(Object value) {
        if (value instanceof Collection<?> many) {
            var all = many.stream().map(Description::written);
            return (many instanceof Set ? all.sorted() : all).collect(Collectors.joining(SEPARATOR));
        }
        return value instanceof Enum<?> one ? one.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
