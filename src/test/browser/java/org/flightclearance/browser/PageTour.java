package org.flightclearance.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Response;

/** Opens every page in both languages, also with faults in its form, and collects what is wrong. */
final class PageTour {

    private static final int LARGEST_PAGE = 14 * 1024;
    private static final int WIDE = 1280;
    private static final int LAPTOP = 1024;
    private static final int TABLET = 768;
    private static final int NARROW = 320;

    /** Sends the form of the page with all fields empty. */
    private static final String SEND_EMPTY =
            """
            () => {
              const form = document.querySelector('main form[method=post]');
              for (const field of form.elements) {
                if (['checkbox', 'radio'].includes(field.type)) field.checked = false;
                else if (!['hidden', 'submit', 'file'].includes(field.type)) field.value = '';
              }
              form.requestSubmit();
            }""";

    final List<String> barriers = new ArrayList<>();
    final List<String> cutOff = new ArrayList<>();
    final List<String> tooHeavy = new ArrayList<>();
    final List<String> taken = new ArrayList<>();
    private final Path written;
    private int pages;

    private PageTour(Path written) {
        this.written = written;
    }

    static PageTour through(BrowserFixture fixture) throws IOException {
        var tour = new PageTour(Files.createTempDirectory(Path.of("target"), "pages"));
        var addresses = Addresses.of(fixture);
        for (var options : List.of(WindowOptions.ENGLISH, WindowOptions.FRENCH)) {
            for (var account : List.of("", BrowserFixture.CLERK, BrowserFixture.MANAGER, BrowserFixture.ADMIN)) {
                var window =
                        account.isEmpty() ? BrowserWindow.stranger(fixture, options) : fixture.open(account, options);
                PageCheck.sharpen(window.page());
                try (window) {
                    for (var address : addresses) {
                        if (address.account().equals(account)) {
                            tour.visit(window, options, address);
                        }
                    }
                }
            }
        }
        return tour;
    }

    /** The folder with the pages as they were received, one file each. */
    Path written() {
        return written;
    }

    private void visit(BrowserWindow window, WindowOptions options, Addresses.Address address) throws IOException {
        var page = window.go(address.path());
        if (!address.empties()) {
            look(window, options, address.path());
        }
        note(options, address.path(), page);
        if (address.empties() && window.page().locator("main form[method=post]").count() == 0) {
            taken.add(options.language() + " " + address.path() + ": has no form (any more)");
        } else if (address.empties()) {
            var answer = window.leave(() -> window.page().evaluate(SEND_EMPTY));
            if (answer.status() != 422) {
                taken.add(options.language() + " " + address.path() + ": " + answer.status());
            }
            // A form with faults shows everything that it shows without them
            look(window, options, address.path() + " sent empty");
            note(options, address.path() + " sent empty", answer);
        }
    }

    private void look(BrowserWindow window, WindowOptions options, String name) {
        var where = options.language() + " " + name + ": ";
        var page = window.page();
        // One width for each language, which halves the time. The colours are the same in both
        boolean english = options.language().equals("en");
        page.setViewportSize(english ? WIDE : NARROW, 900);
        PageCheck.barriers(page, english).forEach(one -> barriers.add(where + one));
        for (int width : new int[] {WIDE, LAPTOP, TABLET, NARROW}) {
            page.setViewportSize(width, 900);
            PageCheck.of(page).forEach(one -> cutOff.add(where + width + " px: " + one));
        }
    }

    private void note(WindowOptions options, String name, Response answer) throws IOException {
        var where = options.language() + " " + name + ": ";
        int weight = answer.request().sizes().responseBodySize;
        if (weight > LARGEST_PAGE) {
            tooHeavy.add(where + weight);
        }
        var file = "%03d-%s%s.html".formatted(pages++, options.language(), name.replaceAll("[^a-z]+", "-"));
        Files.write(written.resolve(file), answer.body());
    }
}
