package org.flightclearance.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;

import org.flightclearance.packaged.Tracker;

/**
 * One packaged application with a mission at work, and one Chromium. They start with the first browser test and end
 * with the last. The clock is fixed, so the pages are the same in every run.
 */
public final class BrowserFixture implements AutoCloseable {

    static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    static final String MISSION = "MINUSMA";
    static final String CLERK = "a.traore";
    static final String MANAGER = "j.lind";
    static final String ADMIN = "admin";

    /** A Monday, 9:00 in UTC and in Bamako. */
    private static final String NOW = "2023-04-03T09:00:00Z";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Tracker tracker;
    private final Playwright playwright;
    private final Browser browser;
    private final @Nullable MailAndReceiver outside;
    private int number;

    private BrowserFixture(Tracker tracker, @Nullable MailAndReceiver outside) {
        this.tracker = tracker;
        this.outside = outside;
        this.playwright = Playwright.create();
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    static BrowserFixture open() throws IOException, InterruptedException {
        var data = Files.createTempDirectory(Path.of("target"), "browser").toAbsolutePath();
        // Screenshots show the sample, which takes time to load. All other tests use a small ledger
        return System.getProperty("screenshots") == null ? withLedger(data) : withSample(data);
    }

    private static BrowserFixture withLedger(Path data) throws IOException, InterruptedException {
        var tracker = Tracker.start(data, Map.of("FCT_CLOCK", NOW, "FCT_ALLOW_CLOCK", "true"));
        tracker.found();
        addAccounts(tracker);
        var ledger = Files.writeString(data.resolve("ledger.csv"), Ledger.of(NOW));
        var brought = tracker.postFile(CLERK, "/api/v1/imports", "text/csv", ledger);
        if (brought.status() != 201) {
            throw new IllegalStateException(brought.toString());
        }
        return new BrowserFixture(tracker, null);
    }

    private static BrowserFixture withSample(Path data) throws IOException, InterruptedException {
        var outside = MailAndReceiver.open();
        var settings = new HashMap<>(outside.settings());
        settings.putAll(Map.of("FCT_SAMPLE", "minusma", "FCT_ALLOW_CLOCK", "true", "FCT_CLOCK", DayBefore.NOW));
        try (var tracker = Tracker.start(data, settings)) {
            addAccounts(tracker);
            DayBefore.prepare(tracker, outside);
        }
        settings.put("FCT_CLOCK", NOW);
        return new BrowserFixture(Tracker.start(data, settings), outside);
    }

    private static void addAccounts(Tracker tracker) throws IOException, InterruptedException {
        for (var account : Map.of(CLERK, "officer", MANAGER, "manager").entrySet()) {
            var added =
                    tracker.post(ADMIN, "/api/v1/accounts", accountBody(account.getKey(), account.getValue(), MISSION));
            if (added.status() != 201) {
                throw new IllegalStateException(added.toString());
            }
        }
    }

    /** What the tracker of the screenshots writes to. */
    MailAndReceiver outside() {
        return Objects.requireNonNull(outside, "only with -Dscreenshots");
    }

    /** Opens a window with a signed-in user. */
    BrowserWindow open(String account, WindowOptions options) {
        return BrowserWindow.signedIn(this, account, options);
    }

    Browser browser() {
        return browser;
    }

    String root() {
        return tracker.root();
    }

    /** A callsign that no other request has. */
    String callsign() {
        return "UNO%03d".formatted(900 + number++);
    }

    /** Files a drone flight through the JSON API, and returns its reference. */
    String file(String callsign, boolean sent, String etd) {
        return found(post(CLERK, "/api/v1/requests", filing(callsign, sent, etd)), "reference");
    }

    /** A drone flight, filed and perhaps sent on the day before. */
    static String filing(String callsign, boolean sent, String etd) {
        return """
                {"mission": "MINUSMA", "purpose": "isr", "sector": "East", "unit": "Air operations",
                 "aircraft": {"class": "uav", "type": "HRON", "callsign": "%s"}, "filed_at": "2023-04-02T08:00:00Z",
                 "legs": [{"from": "GAGO", "to": {"name": "Ber", "latitude": 16.83, "longitude": -2.52},
                           "etd": "%s:00Z", "eta": "%s:00Z"}]%s}"""
                .formatted(
                        callsign,
                        etd,
                        etd.replace("T06", "T09"),
                        sent ? ", \"sent\": {\"at\": \"2023-04-02T09:00:00Z\", \"channel\": \"email\"}" : "");
    }

    String post(String account, String path, String body) {
        try {
            var answer = tracker.post(account, path, body);
            if (answer.status() >= 300) {
                throw new IllegalStateException(path + " " + answer);
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    String get(String account, String path) {
        try {
            return tracker.get(account, path).body();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    /** The first value with this name in the JSON. */
    static String found(String json, String name) {
        return json.replaceFirst("(?s).*?\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    void account(String name, String role, String mission) {
        post(ADMIN, "/api/v1/accounts", accountBody(name, role, mission));
    }

    private static String accountBody(String name, String role, String mission) {
        return """
                {"name": "%s", "password": "%s", "roles": ["%s"], "missions": ["%s"], "first_password": false}"""
                .formatted(name, Tracker.PASSWORD, role, mission);
    }

    @Override
    public void close() {
        playwright.close();
        tracker.close();
        if (outside != null) {
            outside.close();
        }
    }
}
