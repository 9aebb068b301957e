package org.flightclearance.webhook;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventType;

/** Stores kinds of events in one column, under their names for scripts. Null: all. */
@Converter
class EventTypesColumn implements AttributeConverter<Set<EventType>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Set<EventType> types) {
        return types == null
                ? null
                : types.stream().map(EventType::wireName).sorted().collect(Collectors.joining(","));
    }

    @Override
    public @Nullable Set<EventType> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : Stream.of(column.split(","))
                        .flatMap(name -> EventType.of(name).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
