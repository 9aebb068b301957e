package org.flightclearance.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The screenshots of the documentation, made with the sample: {@code -Dscreenshots=docs/images}. */
@InChromium
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotsIT {

    private static final Path FOLDER = Path.of(System.getProperty("screenshots", "target"));
    private static final String REPORT = "/reports/denials?mission=MINUSMA&from=2022-10-04&to=2022-12-29";

    @Test
    void screenshots_of_the_main_pages_are_taken(BrowserFixture fixture) {
        queue(fixture);
        try (var manager = fixture.open(BrowserFixture.MANAGER, WindowOptions.ENGLISH)) {
            manager.go(REPORT);
            picture(manager, "report");
            manager.go("/overview");
            picture(manager, "overview");
        }
        try (var manager = fixture.open(BrowserFixture.MANAGER, WindowOptions.FRENCH)) {
            manager.go(REPORT);
            picture(manager, "rapport");
        }
        try (var clerk = fixture.open(BrowserFixture.CLERK, WindowOptions.FRENCH.at(320))) {
            clerk.go("/");
            picture(clerk, "queue-320");
        }
    }

    @Test
    void screenshots_of_alerts_and_webhooks_are_taken(BrowserFixture fixture) throws Exception {
        var english = fixture.outside().mailTo(DayBefore.CLERKS_ADDRESS, 2);
        var french = fixture.outside().mailTo(DayBefore.MANAGERS_ADDRESS, 2);
        try (var clerk = fixture.open(BrowserFixture.CLERK, WindowOptions.ENGLISH)) {
            clerk.go("/account/alerts");
            picture(clerk, "alerts");
        }
        try (var manager = fixture.open(BrowserFixture.MANAGER, WindowOptions.ENGLISH)) {
            manager.go("/webhooks");
            manager.follow("/webhooks/0");
            picture(manager, "deliveries");
        }
        mail(fixture, english, "daily-mail");
        mail(fixture, french, "mail-du-jour");
    }

    private static void mail(BrowserFixture fixture, String html, String name) {
        try (var reader = BrowserWindow.stranger(fixture, WindowOptions.ENGLISH.at(720))) {
            reader.page().setContent(html);
            reader.page()
                    .locator("body")
                    .screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }

    private static void queue(BrowserFixture fixture) {
        String pending = "";
        for (int i = 0; i < 4; i++) {
            fixture.file(fixture.callsign(), false, "2023-04-0%dT06:00".formatted(6 + i));
            pending = fixture.file(fixture.callsign(), true, "2023-04-0%dT06:00".formatted(4 + i));
        }
        try (var clerk = fixture.open(BrowserFixture.CLERK, WindowOptions.ENGLISH)) {
            clerk.go("/");
            picture(clerk, "queue");
            clerk.go("/requests/" + pending);
            picture(clerk, "request");
            clerk.go("/requests/new");
            clerk.choose("/purpose", "isr");
            clerk.choose("/sector", "East");
            clerk.choose("/aircraft/class", "uav");
            clerk.type("/legs/0/from", "GAGO");
            clerk.type("/legs/0/to", "Ber");
            clerk.type("/legs/0/etd", "2023-04-07T06:00");
            clerk.send();
            picture(clerk, "filing");
        }
    }

    /** Only the visible part of the page; the rest shows nothing new. */
    private static void picture(BrowserWindow window, String name) {
        window.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setType(ScreenshotType.PNG)
                        .setPath(FOLDER.resolve(name + ".png")));
    }
}
