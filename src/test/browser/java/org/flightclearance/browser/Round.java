package org.flightclearance.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Response;

/** A round through every page in both languages, forms with faults among them, that notes what is wrong on the way. */
final class Round {

    private static final int LARGEST_PAGE = 14 * 1024;
    private static final int WIDE = 1280;
    private static final int MEDIUM = 768;
    private static final int NARROW = 320;

    /** Sends the form of the page without anything in its fields. */
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

    private Round(Path written) {
        this.written = written;
    }

    static Round through(House house) throws IOException {
        var round = new Round(Files.createTempDirectory(Path.of("target"), "pages"));
        var addresses = Addresses.of(house);
        for (var seat : List.of(Seat.ENGLISH, Seat.FRENCH)) {
            for (var account : List.of("", House.CLERK, House.MANAGER, House.ADMIN)) {
                var sitting = account.isEmpty() ? Sitting.stranger(house, seat) : house.sit(account, seat);
                Sight.sharpen(sitting.page());
                try (sitting) {
                    for (var address : addresses) {
                        if (address.account().equals(account)) {
                            round.visit(sitting, seat, address);
                        }
                    }
                }
            }
        }
        return round;
    }

    /** The pages as they came, one file each. */
    Path written() {
        return written;
    }

    private void visit(Sitting sitting, Seat seat, Addresses.Address address) throws IOException {
        var page = sitting.go(address.path());
        if (!address.empties()) {
            look(sitting, seat, address.path());
        }
        note(seat, address.path(), page);
        if (address.empties()
                && sitting.page().locator("main form[method=post]").count() == 0) {
            taken.add(seat.language() + " " + address.path() + ": has no form (any more)");
        } else if (address.empties()) {
            var answer = sitting.leave(() -> sitting.page().evaluate(SEND_EMPTY));
            if (answer.status() != 422) {
                taken.add(seat.language() + " " + address.path() + ": " + answer.status());
            }
            // With its faults a form has all that it has without them
            look(sitting, seat, address.path() + " sent empty");
            note(seat, address.path() + " sent empty", answer);
        }
    }

    private void look(Sitting sitting, Seat seat, String name) {
        var where = seat.language() + " " + name + ": ";
        var page = sitting.page();
        // Each width for one of the languages, which halves the time
        page.setViewportSize(seat.language().equals("en") ? WIDE : NARROW, 900);
        Sight.barriers(page).forEach(one -> barriers.add(where + one));
        for (int width : new int[] {WIDE, MEDIUM, NARROW}) {
            page.setViewportSize(width, 900);
            Sight.of(page).forEach(one -> cutOff.add(where + width + " px: " + one));
        }
    }

    private void note(Seat seat, String name, Response answer) throws IOException {
        var where = seat.language() + " " + name + ": ";
        int weight = answer.request().sizes().responseBodySize;
        if (weight > LARGEST_PAGE) {
            tooHeavy.add(where + weight);
        }
        var file = "%03d-%s%s.html".formatted(pages++, seat.language(), name.replaceAll("[^a-z]+", "-"));
        Files.write(written.resolve(file), answer.body());
    }
}
