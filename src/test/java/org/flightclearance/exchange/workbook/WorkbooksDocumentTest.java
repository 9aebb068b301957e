package org.flightclearance.exchange.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.flightclearance.exchange.cell.UnreadableCell;
import org.flightclearance.exchange.workbook.file.SheetCell;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds docs/workbooks.md to the code. */
class WorkbooksDocumentTest {

    private static final Pattern EXAMPLE = Pattern.compile("\\| `([^`]+)` \\| (?:`([^`]+)`|an error) \\|");

    @Test
    void the_examples_of_days_and_times_are_read_as_the_document_says() throws IOException {
        var text = Files.readString(Path.of("docs/workbooks.md"));
        var examples = EXAMPLE.matcher(text.substring(text.indexOf("## Days and times"), text.indexOf("## Headings")));
        int count = 0;
        for (; examples.find(); count++) {
            assertThat(read(examples.group(1))).as(examples.group(1)).isEqualTo(Optional.ofNullable(examples.group(2)));
        }
        assertThat(count).isGreaterThan(15);
    }

    private static Optional<String> read(String text) {
        try {
            var cell = new SheetCell(0, SheetCell.Kind.TEXT, text, null);
            return new Moments(false).moment(cell).map(Moment::text);
        } catch (UnreadableCell unreadable) {
            return Optional.empty();
        }
    }

    /** The labels of the pages, so that a sheet which somebody made after the form is known. */
    @ParameterizedTest
    @EnumSource
    void the_labels_of_the_pages_are_known_headings(Language language) {
        for (var target : Target.ALL) {
            if (!target.day()) {
                target.column()
                        .label()
                        .map(key -> Wording.in(language).text(key))
                        .ifPresent(label ->
                                assertThat(Heading.of(label).target()).as(label).contains(target));
            }
        }
        assertThat(Heading.of("Client_Reference").target()).isPresent();
        assertThat(Heading.of("ETD (UTC)").utc()).isTrue();
        assertThat(Heading.of("ETD Z").utc()).isTrue();
        assertThat(Heading.of("ETD (LT)").utc()).isFalse();
    }
}
