package org.flightclearance.exchange.workbook;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.flightclearance.exchange.imports.FileReading;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenReadingsTest {

    private final Workbooks workbooks = new Workbooks(null, null);
    private final WrittenReadings written = new WrittenReadings(workbooks);

    @Test
    void what_is_written_down_is_read_back_as_it_was() {
        var columns = List.of(new ColumnMapping.Column("départ", 1, "etd"), new ColumnMapping.Column("#C", 2, null));
        var mapping = new ColumnMapping(columns, Map.of("purpose", "cargo"), true, false);
        for (var choice : List.of(MappingChoice.HEADINGS, MappingChoice.SCHEDULE, MappingChoice.of(mapping))) {
            for (var reading :
                    List.of(workbooks.reading(null, null, choice), workbooks.reading("Vols \"2\"", 3, choice))) {
                assertThat(written.of(reading.written())).isEqualTo(reading);
            }
        }
        assertThat(written.of(FileReading.CSV.written())).isSameAs(FileReading.CSV);
    }
}
