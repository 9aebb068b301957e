package org.flightclearance.browser;

import java.io.IOException;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Printed pages show all facts and no controls. */
@InChromium
class PrintIT {

    /** A4 portrait with margins of 1 cm, in CSS pixels. */
    private static final int PAPER = 718;

    /** On a screen, a table may be scrolled; on paper it must fit. */
    private static final String WIDE_TABLES =
            """
            () => [...document.querySelectorAll('table')]
              .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)
              .map(it => it.innerText.slice(0, 80))""";

    /** The headings of a table that do not stand over the cells of their column, in the first row that has all cells. */
    private static final String SHIFTED_HEADINGS =
            """
            () => [...document.querySelectorAll('table')].flatMap(table => {
              const shown = cells => [...cells].filter(it => it.checkVisibility());
              const heads = shown(table.querySelectorAll('thead th'));
              const row = [...table.querySelectorAll('tbody tr')].find(it => it.checkVisibility() && !it.querySelector('[colspan]'));
              if (!heads.length || !row) return [];
              const cells = shown(row.children);
              if (cells.length !== heads.length) return [cells.length + ' cells under ' + heads.length + ' headings: ' + row.innerText];
              return heads.filter((head, i) => {
                const over = head.getBoundingClientRect(), under = cells[i].getBoundingClientRect();
                return Math.abs(over.left - under.left) > 1 || Math.abs(over.right - under.right) > 1;
              }).map(head => head.innerText);
            })""";

    private enum Printed {
        REPORT,
        OVERVIEW,
        FIGURE,
        REQUEST;

        String address(BrowserFixture fixture) {
            return switch (this) {
                case REPORT -> "/reports/denials?mission=MINUSMA&from=2022-10-04&to=2022-12-29&by=sector&within=month";
                case OVERVIEW -> "/overview";
                case FIGURE ->
                    "/reports/denials/requests?mission=MINUSMA&from=2022-10-04&to=2022-12-29&row=total&column=denied";
                case REQUEST -> "/requests/" + fixture.file(fixture.callsign(), true, "2023-04-08T06:00");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_printed_page_is_not_cut_off_and_has_no_controls(Printed printed, BrowserFixture fixture) {
        var address = printed.address(fixture);
        try (var reader = fixture.open(BrowserFixture.CLERK, WindowOptions.FRENCH)) {
            reader.go(address);
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            reader.page().setViewportSize(PAPER, 1000);
            assertThat(PageCheck.of(reader.page())).isEmpty();
            assertThat((List<?>) reader.page().evaluate(WIDE_TABLES)).isEmpty();
            assertThat((List<?>) reader.page().evaluate(SHIFTED_HEADINGS)).isEmpty();
            assertThat(reader.page().locator("main table, main dl").first().isVisible())
                    .isTrue();
            for (var pressed :
                    reader.page().locator("nav, button, .button, input").all()) {
                assertThat(pressed.isVisible()).as(what(pressed)).isFalse();
            }
        }
    }

    @Test
    void the_board_of_the_day_is_printed_on_landscape_pages_from_the_first_one_on(BrowserFixture fixture)
            throws IOException {
        var callsign = fixture.callsign();
        fixture.file(callsign, true, "2023-04-09T06:00");
        try (var reader = fixture.open(BrowserFixture.CLERK, WindowOptions.FRENCH)) {
            reader.go("/board?mission=MINUSMA&day=2023-04-09");
            var printed = reader.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (var document = Loader.loadPDF(printed)) {
                var first = document.getPage(0).getMediaBox();
                assertThat(first.getWidth()).isGreaterThan(first.getHeight());
                var text = new PDFTextStripper();
                text.setEndPage(1);
                assertThat(text.getText(document)).contains(callsign);
            }
        }
    }

    private static String what(Locator found) {
        return (String) found.evaluate("it => it.outerHTML");
    }
}
