package org.flightclearance.mission;

import java.util.List;
import java.util.stream.Collectors;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores strips in one column, one a line: latitude, longitude, name. */
@Converter
class StripsColumn implements AttributeConverter<List<Strip>, String> {

    private static final int PARTS = 3;

    @Override
    public String convertToDatabaseColumn(List<Strip> strips) {
        return strips.stream()
                .map(strip -> strip.latitude() + " " + strip.longitude() + " " + strip.name())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Strip> convertToEntityAttribute(String column) {
        return column.lines().map(StripsColumn::strip).toList();
    }

    private static Strip strip(String line) {
        var parts = line.split(" ", PARTS);
        return new Strip(parts[2], Double.valueOf(parts[0]), Double.valueOf(parts[1]));
    }
}
