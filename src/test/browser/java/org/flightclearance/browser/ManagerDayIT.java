package org.flightclearance.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class ManagerDayIT {

    @ParameterizedTest
    @CsvSource({"fr, true, 768", "en, false, 320"})
    void a_manager_reads_the_report_opens_the_requests_behind_a_figure_and_publishes_it(
            String language, boolean script, int width, BrowserFixture fixture) {
        try (var manager = fixture.open(BrowserFixture.MANAGER, new WindowOptions(language, script, width))) {
            manager.follow("/reports/denials");
            manager.choose("quarter", "2022-Q4");
            manager.leave(() ->
                    manager.page().locator("main form.picker button").first().click());
            manager.look();
            manager.follow("/reports/denials/requests");
            assertThat(manager.page().locator("main tbody tr").count()).isPositive();
            manager.look();
            manager.leave(() -> manager.page().goBack());
            manager.follow("/publications/new");
            manager.look();
            manager.send();
            assertThat(manager.faults()).containsExactly("/stated");
            manager.look();
            manager.tick("/stated", "true");
            manager.send();
            assertThat(manager.path()).matches("/publications/.+/published");
            manager.look();
            manager.follow(manager.path().replace("/published", ""));
            manager.look();
        }
    }
}
