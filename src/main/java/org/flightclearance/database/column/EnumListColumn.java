package org.flightclearance.database.column;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;

import org.jspecify.annotations.Nullable;

/** Stores constants by name in one column, separated by commas, in the given order. Null stays null. */
public abstract class EnumListColumn<E extends Enum<E>> implements AttributeConverter<List<E>, String> {

    private final Class<E> type;

    protected EnumListColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<E> values) {
        return values == null ? null : values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public @Nullable List<E> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : Stream.of(column.split(","))
                        .map(name -> Enum.valueOf(type, name))
                        .toList();
    }
}
