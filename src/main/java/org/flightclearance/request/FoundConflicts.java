package org.flightclearance.request;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.ConflictKind;
import org.flightclearance.restriction.RestrictionKind;

/** Stores the conflicts of a request in one column, one line each: leg, kind, id and name of the restriction. */
@Converter
class FoundConflicts implements AttributeConverter<List<FoundConflict>, String> {

    /** As many as fit into the column. */
    static final int MOST = 500;

    static List<FoundConflict> of(List<Conflict> conflicts) {
        return conflicts.stream().limit(MOST).map(FoundConflict::of).toList();
    }

    static ConflictKind kind(List<Conflict> conflicts) {
        return ConflictKind.of(conflicts.stream()
                .map(conflict -> conflict.restriction().kind())
                .toList());
    }

    @Override
    public String convertToDatabaseColumn(List<FoundConflict> found) {
        return found.stream()
                .map(one -> one.leg() + " " + one.kind() + " " + one.restriction() + " " + one.name())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<FoundConflict> convertToEntityAttribute(String column) {
        return column.lines().map(FoundConflicts::read).toList();
    }

    private static FoundConflict read(String line) {
        var parts = line.split(" ", 4);
        return new FoundConflict(
                UUID.fromString(parts[2]), parts[3], RestrictionKind.valueOf(parts[1]), Integer.parseInt(parts[0]));
    }
}
