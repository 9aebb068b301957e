package org.flightclearance.exchange.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.imports.FileReading;
import org.flightclearance.exchange.imports.KeptReadings;

/** How files are read, as JSON text that every node understands. */
@ApplicationScoped
class WrittenReadings implements KeptReadings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workbooks workbooks;

    WrittenReadings(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    private record Written(
            @Nullable String sheet, @Nullable Integer headerRow, boolean schedule, @Nullable ColumnMapping mapping) {}

    @Override
    public FileReading of(String written) {
        if (written.equals(FileReading.CSV.written())) {
            return FileReading.CSV;
        }
        try {
            var read = JSON.readValue(written, Written.class);
            return workbooks.reading(
                    read.sheet(), read.headerRow(), new MappingChoice(read.mapping(), read.schedule()));
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    static String of(WorkbookReading reading) {
        try {
            return JSON.writeValueAsString(new Written(
                    reading.sheet(),
                    reading.headerRow(),
                    reading.choice().schedule(),
                    reading.choice().mapping()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reading that cannot be written", e);
        }
    }
}
