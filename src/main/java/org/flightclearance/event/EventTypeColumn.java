package org.flightclearance.event;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores the kind of an event under its name for scripts. */
@Converter
class EventTypeColumn implements AttributeConverter<EventType, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable EventType type) {
        return type == null ? null : type.wireName();
    }

    @Override
    public @Nullable EventType convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : EventType.of(column).orElseThrow();
    }
}
