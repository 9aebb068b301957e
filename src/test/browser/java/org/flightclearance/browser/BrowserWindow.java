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

/** A Chromium window. It collects every error and warning that the browser reports about the pages. */
final class BrowserWindow implements AutoCloseable {

    private static final int PATIENCE_IN_MILLISECONDS = 30_000;
    private static final int HEIGHT = 900;

    /** The console message for every answer with an error status, which a form with faults has. */
    private static final String SAID_BY_THE_ANSWER = "Failed to load resource";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> answers = new ArrayList<>();

    private BrowserWindow(BrowserFixture fixture, WindowOptions options) {
        context = fixture.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(fixture.root())
                        .setLocale(options.language().equals("fr") ? "fr-FR" : "en-GB")
                        .setTimezoneId("Africa/Bamako")
                        .setJavaScriptEnabled(options.script())
                        .setViewportSize(options.width(), HEIGHT));
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

    static BrowserWindow stranger(BrowserFixture fixture, WindowOptions options) {
        return new BrowserWindow(fixture, options);
    }

    static BrowserWindow signedIn(BrowserFixture fixture, String account, WindowOptions options) {
        var window = new BrowserWindow(fixture, options);
        window.go("/sign-in");
        window.signIn(account);
        assertThat(window.path()).as("page after signing in").isIn("/", "/overview");
        return window;
    }

    /** Signs in on the open sign-in page. */
    void signIn(String account) {
        type("j_username", account);
        type("j_password", Tracker.PASSWORD);
        leave(() -> page.locator("main form button").first().click());
    }

    /** The page itself may be an error page, but its resources must load. */
    private void complain(Request request, String why) {
        if (!request.isNavigationRequest()) {
            complaints.add(request.url() + ": " + why);
        }
    }

    Page page() {
        return page;
    }

    /** Opens the page and returns its answer. */
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

    /** Ticks the checkbox or radio button with this value. */
    void tick(String name, String value) {
        page.locator("main [name='%s'][value='%s']".formatted(name, value)).check();
    }

    Locator field(String name) {
        return page.locator("main [name='" + name + "']");
    }

    /** Presses the button with this name and value. */
    void press(String name, String value) {
        leave(() -> page.locator("main button[name='%s'][value='%s']".formatted(name, value))
                .last()
                .click());
    }

    /** Presses the main button of the form. */
    void send() {
        leave(() -> page.locator("main form .under button:not(.second)").first().click());
    }

    void follow(String address) {
        leave(() -> page.locator("a[href^='" + address + "']").first().click());
    }

    /** Runs an action that leads to another page, and returns the answer of that page. */
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

    /** The names of the fields with faults. */
    List<String> faults() {
        return page.locator("main [aria-invalid=true]").all().stream()
                .map(field -> field.getAttribute("name"))
                .toList();
    }

    /** The answers received since the last page was requested. */
    List<Response> answers() {
        return answers;
    }

    /** Checks that nothing on the page is cut off or wider than the window. */
    void look() {
        assertThat(PageCheck.of(page)).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("errors and warnings of the browser").isEmpty();
    }
}
