package org.flightclearance.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A prefilled form, in the shape in which a browser would send it. */
public final class PrefilledFields {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    public PrefilledFields put(String pointer, @Nullable Object value) {
        if (value instanceof Enum<?> choice) {
            fields.put(pointer, List.of(choice.name().toLowerCase(Locale.ROOT)));
        } else if (value instanceof Instant instant) {
            fields.put(pointer, List.of(PostedFields.minutes(instant)));
        } else if (value != null) {
            fields.put(pointer, List.of(value.toString()));
        }
        return this;
    }

    /** A day that is typed without its year is then the nearest to this one. */
    public PrefilledFields near(Instant instant, ZoneId zone) {
        return put(TypedTimes.NEAR, LocalDate.ofInstant(instant, zone));
    }

    public PrefilledFields putAll(String pointer, List<String> values) {
        fields.put(pointer, List.copyOf(values));
        return this;
    }

    public Map<String, List<String>> fields() {
        return fields;
    }

    public Form form() {
        return Form.of(fields);
    }
}
