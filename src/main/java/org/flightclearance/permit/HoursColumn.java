package org.flightclearance.permit;

import java.time.LocalTime;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores hours as {@code 06:00-18:00}. Null stays null. */
@Converter
class HoursColumn implements AttributeConverter<Hours, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Hours hours) {
        return hours == null ? null : hours.from() + "-" + hours.to();
    }

    @Override
    public @Nullable Hours convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        var bounds = column.split("-");
        return new Hours(LocalTime.parse(bounds[0]), LocalTime.parse(bounds[1]));
    }
}
