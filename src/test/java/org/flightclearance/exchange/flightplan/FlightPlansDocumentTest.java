package org.flightclearance.exchange.flightplan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the examples, the limits and the lists in docs/flight-plans.md. */
class FlightPlansDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/flight-plans.md");

    private static String first(String pattern) throws IOException {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void the_message_is_written_as_it_is_read() throws IOException {
        var example = first("```\n(\\(FPL-.*?\\)\n)```");
        var filing = FlightPlan.read(example, FlightPlanShapesTest.NOW).filing();
        assertThat(FlightPlanText.of(filing, List.of(1), code -> Optional.empty()))
                .isEqualTo(example);
    }

    @Test
    void the_line_of_the_remarks_has_what_a_message_needs() throws IOException {
        var line = first("```\n(FPL 8/[^\n]*)\n```");
        var items = UnfiledItems.of(line);
        assertThat(items).hasSize(1);
        assertThat(items.get(0).items().keySet()).containsAll(List.of(8, 9, 10, 15));
        assertThat(items.get(0).line()).isEqualTo(line);
    }

    @Test
    void the_indicators_and_limits_are_those_of_the_code() throws IOException {
        var named = first("indicator  = (.*?)```");
        assertThat(List.of(named.replace("STAYINFO1 to STAYINFO9", "").strip().split("\\s+")))
                .containsExactlyElementsOf(OtherInformation.INDICATORS);
        assertThat(Files.readString(DOCUMENT))
                .contains(String.format(Locale.ROOT, "has %,d characters", FlightPlan.LONGEST));
    }
}
