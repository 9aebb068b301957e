package org.flightclearance.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

import org.flightclearance.packaged.Tracker;

import static org.assertj.core.api.Assertions.assertThat;

/** A window of Chromium, which hears every complaint that the browser has about the pages. */
final class Sitting implements AutoCloseable {

    private static final int PATIENCE_IN_MILLISECONDS = 30_000;
    private static final int HEIGHT = 900;

    /** What the console says once more of every answer that is an error, which a form with faults is. */
    private static final String SAID_BY_THE_ANSWER = "Failed to load resource";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> answers = new ArrayList<>();

    private Sitting(House house, Seat seat) {
        context = house.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(house.root())
                        .setLocale(seat.language().equals("fr") ? "fr-FR" : "en-GB")
                        .setTimezoneId("Africa/Bamako")
                        .setJavaScriptEnabled(seat.script())
                        .setViewportSize(seat.width(), HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        page.onConsoleMessage(said -> {
            if (List.of("error", "warning").contains(said.type())
                    && !said.text().startsWith(SAID_BY_THE_ANSWER)) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complain(request, request.failure()));
        page.onResponse(answer -> {
            answers.add(answer);
            if (answer.status() >= 400) {
                complain(answer.request(), String.valueOf(answer.status()));
            }
        });
    }

    static Sitting stranger(House house, Seat seat) {
        return new Sitting(house, seat);
    }

    static Sitting signedIn(House house, String account, Seat seat) {
        var sitting = new Sitting(house, seat);
        sitting.go("/sign-in");
        sitting.signIn(account);
        assertThat(sitting.path()).as("where the sign-in leads").isIn("/", "/overview");
        return sitting;
    }

    /** At the page that asks for it. */
    void signIn(String account) {
        type("j_username", account);
        type("j_password", Tracker.PASSWORD);
        leave(() -> page.locator("main form button").first().click());
    }

    /** A page that was asked for may be an error; what it loads may not. */
    private void complain(Request request, String why) {
        if (!request.isNavigationRequest()) {
            complaints.add(request.url() + ": " + why);
        }
    }

    Page page() {
        return page;
    }

    /** Opens the page, and gives back its answer. */
    Response go(String path) {
        answers.clear();
        return page.navigate(path);
    }

    void type(String name, String text) {
        field(name).first().fill(text);
    }

    void choose(String name, String value) {
        field(name).first().selectOption(value);
    }

    /** Of a field that can be ticked, the one with that value. */
    void tick(String name, String value) {
        page.locator("main [name='%s'][value='%s']".formatted(name, value)).check();
    }

    Locator field(String name) {
        return page.locator("main [name='" + name + "']");
    }

    /** Presses the button with that name and value. */
    void press(String name, String value) {
        leave(() -> page.locator("main button[name='%s'][value='%s']".formatted(name, value))
                .last()
                .click());
    }

    /** Presses what the form of the page is there for. */
    void send() {
        leave(() -> page.locator("main form .under button:not(.second)").first().click());
    }

    void follow(String address) {
        leave(() -> page.locator("a[href^='" + address + "']").first().click());
    }

    /** Does what leads to another page, and gives back the answer that this page came with. */
    Response leave(Runnable action) {
        answers.clear();
        var answer =
                page.waitForResponse(one -> one.request().isNavigationRequest() && one.status() / 100 != 3, action);
        answer.finished();
        page.waitForLoadState();
        return answer;
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** The fields that the page finds fault with, by their names. */
    List<String> faults() {
        return page.locator("main [aria-invalid=true]").all().stream()
                .map(field -> field.getAttribute("name"))
                .toList();
    }

    /** What was loaded since the last page was asked for. */
    List<Response> answers() {
        return answers;
    }

    /** Looks at the page as it lies there: nothing runs out of it or is cut off. */
    void look() {
        assertThat(Sight.of(page)).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complains of").isEmpty();
    }
}
