package org.flightclearance.exchange.flightplan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.flightclearance.flight.AircraftClass;

/**
 * Types of aircraft that missions fly: their designators of ICAO Doc 8643, their classes, and names that people write
 * instead, such as MI17 for MI8. The table is {@code exchange/flightplan/aircraft-types.csv}; a type that is not in it
 * stays as it is.
 */
public final class AircraftTypes {

    /** What item 9 has for a type without a designator. */
    static final String NONE = "ZZZZ";

    private static final String FILE = "/exchange/flightplan/aircraft-types.csv";
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,3}");

    private static final Map<String, AircraftClass> CLASSES = new HashMap<>();
    private static final Map<String, String> DESIGNATORS = new HashMap<>();

    static {
        var file = Objects.requireNonNull(AircraftTypes.class.getResourceAsStream(FILE), FILE);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(AircraftTypes::keep);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private AircraftTypes() {}

    private static void keep(NamedCsvRecord row) {
        var designator = row.getField("designator");
        var type = AircraftClass.valueOf(row.getField("class").toUpperCase(Locale.ROOT));
        if (!designator.equals(NONE)) {
            CLASSES.put(designator, type);
        }
        Stream.of(row.getField("names").split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    CLASSES.put(name, type);
                    DESIGNATORS.put(name, designator);
                });
    }

    /** The class of a type; empty if the table does not have it. */
    public static Optional<AircraftClass> classOf(String type) {
        var name = plain(type);
        return Optional.ofNullable(CLASSES.get(name)).or(() -> words(type));
    }

    /** A text in words, such as {@code HERON UAV}, has the class of its first known word. */
    private static Optional<AircraftClass> words(String type) {
        for (var word : type.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+")) {
            if (CLASSES.containsKey(word)) {
                return Optional.of(CLASSES.get(word));
            }
        }
        return Optional.empty();
    }

    /** The designator of a type as people write it; {@link #NONE} if it has none. */
    static String designator(String type) {
        var name = plain(type);
        return DESIGNATORS.getOrDefault(name, FORM.matcher(name).matches() ? name : NONE);
    }

    private static String plain(String type) {
        return type.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
