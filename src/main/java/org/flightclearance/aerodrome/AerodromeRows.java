package org.flightclearance.aerodrome;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.flightclearance.csv.CsvTable;
import org.flightclearance.csv.UnreadableCsv;
import org.flightclearance.language.EnteredText;

/** Reads the rows of a CSV file of aerodromes one by one, without the blank rows. */
final class AerodromeRows implements Closeable {

    private final CsvTable table;
    private final List<String> header;
    private final Map<AerodromeColumn, Integer> places = new EnumMap<>(AerodromeColumn.class);

    /** @throws UnreadableAerodromes if the file is not CSV, or lacks a column that is needed */
    AerodromeRows(InputStream file) throws IOException, UnreadableAerodromes {
        try {
            table = new CsvTable(file);
        } catch (UnreadableCsv unreadable) {
            throw new UnreadableAerodromes(unreadable);
        }
        header = table.header();
        place();
    }

    Optional<AerodromeRow> next() throws IOException, UnreadableAerodromes {
        try {
            return table.next().map(row -> new AerodromeRow(row.number(), cells(row.cells()), this::name));
        } catch (UnreadableCsv unreadable) {
            throw new UnreadableAerodromes(unreadable);
        }
    }

    /** The file's own name of a column. */
    private String name(AerodromeColumn column) {
        var place = places.get(column);
        return place == null ? column.firstName() : EnteredText.of(header.get(place));
    }

    private void place() throws UnreadableAerodromes {
        for (int i = 0; i < header.size(); i++) {
            var column = AerodromeColumn.named(header.get(i));
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                throw new UnreadableAerodromes(1, "fault.twice", EnteredText.of(header.get(i)));
            }
        }
        boolean coded = AerodromeColumn.CODES.stream().anyMatch(places::containsKey);
        var wanted = List.of(AerodromeColumn.NAME, AerodromeColumn.LATITUDE, AerodromeColumn.LONGITUDE);
        if (!coded || !places.keySet().containsAll(wanted)) {
            throw new UnreadableAerodromes(1, "fault.aerodrome_header");
        }
    }

    private Map<AerodromeColumn, String> cells(List<String> row) {
        return places.entrySet().stream()
                .filter(place -> place.getValue() < row.size())
                .filter(place -> !EnteredText.of(row.get(place.getValue())).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, place -> EnteredText.of(row.get(place.getValue()))));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
