package org.flightclearance.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps docs/ledger.md in step with the list of columns. */
class LedgerDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/ledger.md");
    private static final String HINT = "docs/ledger.md is not what the table of columns says."
            + " Write it anew with: mvn test -Dtest=LedgerDocumentTest -Dupdate-docs=true";

    @Test
    void the_document_matches_the_list_of_columns() throws IOException {
        var document = document();
        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).as(HINT).exists();
        assertThat(Files.readString(DOCUMENT)).as(HINT).isEqualTo(document);
    }

    @Test
    void every_column_is_explained_in_both_languages() {
        for (var column : LedgerColumn.values()) {
            for (var language : Language.values()) {
                assertThat(Wording.in(language).knows("ledger." + column.wireName()))
                        .as(column + " in " + language)
                        .isTrue();
            }
        }
    }

    private static String document() {
        return """
                <!-- Written by LedgerDocumentTest from the table of columns: change LedgerColumn, the messages or the test, not this file. -->

                # Ledgers

                A ledger is a file of requests with all that has happened to them. What the tracker gives out
                (`GET /api/v1/requests` with `Accept: text/csv`, `application/x-ndjson` or the type of a workbook; or
                `/api/v1/requests.csv`, `.ndjson`, `.xlsx`) it takes in again (`POST /api/v1/imports`; workbooks excepted).

                ## The file

                - CSV is RFC 4180 in UTF-8, with or without a byte order mark. What separates the cells is found from the header:
                  comma, semicolon or tab. Decimals have a point or a comma. Blank rows are passed over, and so are blanks around a cell.
                - A row for each request. Further legs and answers stand in the rows right below, numbered 2, 3, … in the columns
                  `leg` and `answer`; whatever else those rows have must be what the first row has, or empty.
                - Rows are counted as a spreadsheet counts them: the header is row 1. In line-delimited JSON `row` is the line, and
                  `column` a JSON pointer.
                - Times without an offset are of the mission's zone. One that the clocks showed twice, when summer time ended, is the
                  earlier; one that they never showed is an error, and so is a date alone. Where a semicolon separates the cells,
                  `07/10/2022 06:00` is the 7th of October; elsewhere it is an error, since it may be July.
                - A text that a spreadsheet would take for a formula is written with an apostrophe before it, and one that has
                  apostrophes before a formula with one more; reading takes one off.
                - `?excel=fr` writes what a French Excel opens by a double click: byte order mark, semicolons, decimal commas, and
                  times of the mission to the minute; in UTC where that would not say which minute is meant.
                - Line-delimited JSON has a request a line, as it is posted or as it is given out: what is only given out is passed
                  over, `answers` and `withdrawal` are taken over, and one `answer` may stand by itself.

                ## What an import does

                - At most 100,000 rows and 64 MiB, in one transaction. `mode=all_or_nothing` files nothing where anything is wrong;
                  `mode=valid_rows` leaves the wrong rows out. `dry_run=true` says what would become of the right ones, and stores nothing.
                - `rows` counts rows; `created`, `updated`, `unchanged` and `rejected` count requests. At most 1,000 `errors` are
                  listed; `total_errors` says how many there are.
                - A row is known by its `client_reference`, in its mission. With nothing new it is `unchanged`; a sending, a receipt,
                  answers and a withdrawal are added to what is recorded; anything else that differs is an error that says what is
                  recorded. An empty cell never contradicts.
                - A row without `client_reference` is filed each time. The file's `reference` identifies nothing but rows of this file.
                - Every fact becomes an entry of the history, made by who brings the file in, recorded now, of when it happened.
                - To record answers wants the role officer; all else a requester may bring in.

                ## Columns

                | Column | Has |
                |---|---|
                %s
                Written by an export, and passed over by an import:

                | Column | Has |
                |---|---|
                %s"""
                .formatted(columns(false), columns(true));
    }

    private static String columns(boolean writtenOnly) {
        var english = Wording.in(Language.EN);
        return Stream.of(LedgerColumn.values())
                .filter(column -> column.isWrittenOnly() == writtenOnly)
                .map(column ->
                        "| `%s` | %s |\n".formatted(column.wireName(), english.text("ledger." + column.wireName())))
                .collect(Collectors.joining());
    }
}
