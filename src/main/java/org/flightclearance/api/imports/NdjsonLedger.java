package org.flightclearance.api.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.wire.WireReader;
import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.ParsedRequest;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.language.Sentence;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.ledger.LedgerEntry;

/** A ledger as line-delimited JSON: one request per line, in the form for filing or as the API answers it. */
final class NdjsonLedger implements LedgerFile {

    private static final Filing NOTHING = FilingBuilder.builder().build();

    private final BufferedReader lines;
    private final RowMissions missions;
    private final WireReader reader;
    private int number;

    NdjsonLedger(InputStream file, RowMissions missions, WireReader reader) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.lines = new BufferedReader(new InputStreamReader(file, decoder));
        this.missions = missions;
        this.reader = reader;
    }

    @Override
    public Optional<ParsedRequest> next() throws IOException, UnreadableFile {
        try {
            for (var line = line(); line != null; line = line()) {
                if (!line.isBlank()) {
                    return Optional.of(parse(line));
                }
            }
            return Optional.empty();
        } catch (CharacterCodingException other) {
            throw UnreadableFile.at(number, "fault.not_utf8");
        }
    }

    private ParsedRequest parse(String line) throws UnreadableFile {
        var tree = reader.tree(line).orElse(null);
        if (tree instanceof ObjectNode object) {
            return new NdjsonRequest(object, number, reader).parse(missions);
        }
        if (number == 1) {
            throw UnreadableFile.at(number, "fault.not_ndjson");
        }
        var error = new RowError(number, null, line, Sentence.of("fault.not_ndjson"));
        return new ParsedRequest(
                new LedgerEntry(null, NOTHING.withMission(missions.codeOr(null)), List.of(), null, false),
                1,
                List.of(error),
                fault -> error);
    }

    private @Nullable String line() throws IOException, UnreadableFile {
        number++;
        var line = new StringBuilder();
        for (int c = lines.read(); c != '\n'; c = lines.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            // Some editors write a byte order mark at the beginning
            if (c != '\uFEFF' || number > 1 || !line.isEmpty()) {
                line.append((char) c);
            }
            if (line.length() > WireReader.LARGEST_BODY) {
                throw UnreadableFile.at(number, "fault.line_too_long", WireReader.LARGEST_BODY);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
