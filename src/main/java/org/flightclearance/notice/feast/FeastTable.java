package org.flightclearance.notice.feast;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.flightclearance.language.Sentence;

/**
 * The feasts of the host states, from the table {@code notice/feasts.csv}. docs/holidays.md has its sources, and says
 * what it leaves out.
 */
@ApplicationScoped
public class FeastTable {

    /** The last year that the Hijri calendar of the JDK covers as a whole. */
    public static final int LAST_YEAR = 2173;

    public static final int FIRST_YEAR = 1900;

    private static final String FILE = "/notice/feasts.csv";

    private final List<Feast> feasts = read();

    private record Feast(HostCountry country, FeastDay day, String name) {}

    /** What is probably a holiday there in that year, by date. */
    public List<ProposedHoliday> proposals(HostCountry country, int year) {
        return feasts.stream()
                .filter(feast -> feast.country() == country)
                .flatMap(feast -> feast.day().days().apply(year).stream()
                        .map(day -> new ProposedHoliday(
                                day,
                                Sentence.of("feast." + feast.name()),
                                feast.day().kind())))
                .sorted(Comparator.comparing(ProposedHoliday::date))
                .toList();
    }

    private static List<Feast> read() {
        var file = Objects.requireNonNull(FeastTable.class.getResourceAsStream(FILE), FILE);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(FeastTable::feast).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Feast feast(NamedCsvRecord row) {
        return new Feast(
                HostCountry.valueOf(row.getField("country").toUpperCase(Locale.ROOT)),
                FeastDay.written(row.getField("day")),
                row.getField("name"));
    }
}
