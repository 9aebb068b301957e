package org.flightclearance.paper.report;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.PaperCheck;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.report.SomeFigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.report.SomeFigures.eight;
import static org.flightclearance.report.SomeFigures.row;

@QuarkusTest
class DenialReportPdfTest {

    private static final DenialReport REPORT = SomeFigures.report(
            List.of(row("uav", 600, 190, 3), row("fixed_wing", 631, 107, 0)),
            List.of(row("East", 1_000, 245, 3), row("<East & \"West\">", 231, 52, 0)));

    private static final List<PeriodOutcomes> QUARTERS = eight(
            new long[] {12, 3, 0, 4, 310},
            new long[] {25, 8, 0, 9, 420},
            new long[5],
            new long[] {60, 22, 0, 15, 590},
            new long[] {120, 40, 0, 22, 700},
            new long[] {210, 61, 0, 40, 810},
            new long[] {180, 57, 0, 33, 900},
            new long[] {237, 81, 14, 60, 839});

    @Test
    void a_printed_report_is_accessible_by_pdf_ua() {
        for (var language : Language.values()) {
            assertThat(PaperCheck.faults(print(language))).isEmpty();
        }
    }

    @Test
    void a_printed_report_is_read_in_order_and_has_the_content_of_the_page() {
        var text = PaperCheck.text(print(Language.EN)).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        assertThat(text)
                .containsSubsequence(
                        "24.4 % denied or not answered: 300 of 1,231 requests",
                        "1 October 2022 to 31 December 2022",
                        "Africa/Bamako",
                        "10 Jan 2023 08:00Z",
                        "297 were denied (24.1 per cent)",
                        "All requests",
                        "1,231",
                        "297",
                        "24.1 %",
                        "237 were denied and 81 were left without an answer",
                        "25.8 % denied or not answered",
                        "By aircraft class",
                        "drone (UAV)",
                        "By sector",
                        "<East & \"West\"> 231 179 52 0 0 0 52 22.5 % 22.5 %",
                        "Carried over: carried over 4",
                        "Balance: open at the end",
                        "Notifications: blocked");
        assertThat(PaperCheck.text(print(Language.FR)).replaceAll("[\\s\u00a0]+", " "))
                .contains("297 ont été refusées (24,1 %)", "Par secteur");
    }

    @Test
    void the_same_report_gives_the_same_bytes() {
        assertThat(print(Language.FR)).isEqualTo(print(Language.FR));
    }

    private static byte[] print(Language language) {
        return DenialReportPdf.print(SomeFigures.withOutcomes(REPORT, QUARTERS), Wording.in(language));
    }
}
