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
            + " Update it with: mvn test -Dtest=LedgerDocumentTest -Dupdate-docs=true";

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

                A ledger is a file of requests with everything that happened to them. You can export it (`GET /api/v1/requests` with
                `Accept: text/csv`, `application/x-ndjson` or the type of a workbook; or `/api/v1/requests.csv`, `.ndjson`, `.xlsx`) and
                import it again (`POST /api/v1/imports`). [workbooks.md](workbooks.md) says how workbooks are read.

                ## The file

                - CSV is RFC 4180 in UTF-8, with or without a byte order mark. The import recognises the separator from the header:
                  comma, semicolon or tab. Decimals have a point or a comma. Blank rows, and blanks around a cell, are ignored.
                - A cell in quotation marks may contain several lines of text. If its lines look like rows of the file, a quotation mark
                  is probably missing or too many: the file is refused, with the line in which the cell begins.
                - Each request has one row. Further legs and answers follow in the rows right below, numbered 2, 3, … in the columns
                  `leg` and `answer`. The other cells of those rows must be empty or the same as in the first row. Such a row names its
                  request by `client_reference` or `reference`, or repeats the `callsign` or `registration` and departs where the leg
                  above arrives. Otherwise it is an error, because sorting may have moved it below another request.
                - A row of hashtags (HXL) right below the header is ignored. `etd (UTC)`, as in our own workbook, is the column `etd` with
                  times in UTC.
                - Rows are numbered as in a spreadsheet: the header is row 1. In line-delimited JSON, `row` is the line and `column` a
                  JSON pointer.
                - Times without an offset are in the mission's zone. If the clocks showed a time twice, at the end of summer time, the
                  earlier one is meant. A time that the clocks skipped is an error, and so is a date without a time. With semicolons as
                  separators, `07/10/2022 06:00` is 7 October; with other separators it is an error, because it may be 10 July.
                - A text that a spreadsheet would take for a formula is exported with an apostrophe before it. If it already begins with
                  apostrophes, one more is added. The import removes one.
                - `?excel=fr` exports a file that a French Excel opens with a double click: byte order mark, semicolons, decimal commas,
                  and times in the mission's zone to the minute. A time that this would make ambiguous is in UTC.
                - Line-delimited JSON has one request on each line, in the form of a posted or an exported request. Fields that only an
                  export has are ignored. `answers`, `withdrawal`, and `gate`, `flight` and `dropped` of each leg are imported, and a single
                  `answer` is allowed.

                ## What an import does

                - It reads at most 100,000 rows and 64 MiB, in one transaction. `mode=all_or_nothing` files nothing if there is any
                  error; `mode=valid_rows` skips the rows with errors. `dry_run=true` only checks the file and stores nothing.
                - `rows` counts rows; `created`, `updated`, `unchanged` and `rejected` count requests. At most 1,000 `errors` are
                  listed; `total_errors` is the number of all errors.
                - What looks like a slip ([domain.md](domain.md#slips-of-the-pen)) is imported. `warnings` counts the requests with a slip,
                  and `warning_rows` lists the first 1,000 of them, with `kind`, row, column and value.
                - A row is recognised by its `client_reference` in its mission, or else by its `reference`, if the mission had a request
                  of that reference before. If it contains nothing new, it is `unchanged`. A sending,
                  an acknowledgement, answers, dropped legs, gates, flights and a withdrawal are added to what is recorded. Any other
                  difference is an error that quotes the recorded value. An empty cell is never a difference.
                - Legs are dropped, and gates and flights recorded, as soon as the answers of the file allow it: after the first of them,
                  or after a later one. A leg can only be dropped if, after one of the answers, it is not granted and another leg, which is
                  not dropped, is. All of them are dropped together, once that is so of each.
                - `false` in `dropped` is an error if the leg is recorded as dropped. An empty cell says nothing.
                - If a correction has struck every answer for which legs were dropped, a written CSV file or workbook leaves `dropped` empty
                  for them.
                - A row that is known by its `reference` but has another `client_reference` is an error: a spreadsheet may have changed
                  `0001` to `1`. A row that is known by neither is filed, each time if it has no `client_reference`.
                - Every fact becomes an entry in the history: made by the person who imports the file, recorded now, with the time at
                  which it happened.
                - Recording answers requires the role officer. A requester can import everything else.

                ## Columns

                | Column | Content |
                |---|---|
                %s
                An export writes these columns, and an import ignores them:

                | Column | Content |
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
