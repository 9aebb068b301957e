package org.flightclearance.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.OneConnection;
import org.flightclearance.api.ApiClient;
import org.flightclearance.api.SomeWebhooks;
import org.flightclearance.exchange.workbook.MadeWorkbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.letter.SomeLetters.PDF;

/** Opens every page in both languages, with one connection to the database. */
@QuarkusTest
@TestProfile(OneConnection.class)
class EveryPageTest extends WithOneConnection {

    private static final int LARGEST_PAGE = 14 * 1024;
    private static final int LARGEST_STYLE_SHEET = 8 * 1024;

    @Test
    void every_page_has_one_heading_one_language_and_labels_for_its_fields() throws IOException {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        ApiClient.answer(mission, reference, "denied", "2022-10-05T09:00:00Z").statusCode(200);
        ApiClient.attach(mission, reference, "application/pdf", PDF).statusCode(201);
        var zone = ApiClient.post(officer(mission), "/restrictions", zone(mission))
                .statusCode(201)
                .extract()
                .path("id");
        var permit = permit(mission);
        var suspension = ApiClient.post(
                        officer(mission), permit + "/suspensions", "{\"from\": \"2022-10-20\", \"why\": \"A call\"}")
                .extract()
                .<String>path("suspensions[0].id");
        var covered = ApiClient.file(
                requester(mission), ApiClient.sentDrone(mission).replaceFirst("\\{", "{\"permit\": \"AV/1\","));
        var unsent = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var request = "/requests/" + reference;
        String rule = ApiClient.as(ApiClient.ADMIN)
                .get("/notice-rules?mission=" + mission)
                .path("items[0].id");
        String holiday = ApiClient.post(
                        ApiClient.ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2190-05-01\", \"name\": \"A feast\"}".formatted(mission))
                .extract()
                .path("id");
        String publication = ApiClient.post(
                        ApiClient.manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "Denials",
                         "answers_entered_until": "2023-01-15"}"""
                                .formatted(mission))
                .statusCode(201)
                .extract()
                .path("id");
        ApiClient.as(officer(mission))
                .body("{\"why\": \"typed wrongly\", \"request\": {\"sector\": \"West\"}}")
                .header("If-Match", "*")
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200);
        var approved = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        ApiClient.answer(mission, approved, "approved", "2022-10-05T09:00:00Z").statusCode(200);
        for (var language : List.of("en", "fr")) {
            var manager = Browser.signedInAs(ApiClient.manager(mission)).reading(language);
            for (var path : List.of(
                    "/publications",
                    "/publications/new?mission=" + mission + "&from=2022-10-01&to=2022-12-31&basis=sent",
                    "/publications/" + publication,
                    "/publications/" + publication + "/published",
                    "/reports/denials?mission=" + mission + "&period=year&year=2022&by=sector&within=month",
                    "/reports/denials?mission=" + mission + "&period=month&month=2022-13",
                    "/reports/denials?mission=" + mission + "&quarter=2022-Q4&as_of=2022-10-04T06:00:00Z",
                    "/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=balance:sent")) {
                check(manager.get(path), language, path);
            }
            check(
                    manager.fillIn("/publications/new?mission=" + mission, Map.of("/title", "")),
                    language,
                    "/publications/new with faults");
            check(manager.get("/webhooks/new"), language, "/webhooks/new");
            check(manager.post("/webhooks/new", Map.of()), language, "/webhooks/new with faults");
            var webhook = "/webhooks/" + SomeWebhooks.made(mission);
            for (var path : List.of("/webhooks", webhook, "/history" + webhook)) {
                check(manager.get(path), language, path);
            }
            var officer = Browser.signedInAs(officer(mission)).reading(language);
            for (var path : List.of(
                    "/",
                    "/queue",
                    "/overview",
                    "/words",
                    "/requests",
                    "/requests?q=UNO&departure_from=x",
                    "/requests/new",
                    "/requests/new?copy=" + reference,
                    "/letters/answer",
                    "/letters/misplaced-reasons",
                    request,
                    request + "/filed",
                    request + "/acknowledge",
                    request + "/answer",
                    request + "/letter",
                    request + "/withdraw",
                    request + "/correct",
                    "/requests/" + approved + "/gate",
                    "/requests/" + approved + "/flight",
                    "/flights?mission=" + mission + "&day=2022-10-07",
                    "/requests/" + unsent + "/send",
                    "/requests/" + unsent + "/amend",
                    "/letters/send?request=" + unsent,
                    "/letters/answer?request=" + reference,
                    "/letters/answer?outgoing_reference=nothing",
                    "/letters/answer?outgoing_reference=NV/2022/118",
                    "/letters/send/recorded?request=" + reference,
                    "/selected/withdraw?request=" + unsent,
                    "/selected/acknowledge?request=" + reference,
                    "/selected/repeat?request=" + reference,
                    "/selected/repeat/done?request=" + unsent,
                    "/notes-verbales",
                    "/notes-verbales?mission=" + mission + "&from=2022-10-04",
                    "/notes-verbales/annex.pdf?%2Fmission=" + mission,
                    "/restrictions",
                    "/restrictions?page=7",
                    "/restrictions/new",
                    "/restrictions/" + zone,
                    "/restrictions/" + zone + "/change",
                    "/history/restrictions/" + zone,
                    "/permits",
                    "/permits/new",
                    "/permits/new?renews=" + permit.replace("/permits/", ""),
                    permit,
                    permit + "/change",
                    permit + "/suspensions/new",
                    permit + "/letter",
                    permit + "/suspensions/" + suspension,
                    "/permits/days",
                    "/permits/days?from=never",
                    "/history" + permit,
                    "/requests/" + covered,
                    "/history/holidays/" + mission,
                    "/requests/" + unsent,
                    "/requests/" + unsent + "/filed",
                    "/imports",
                    "/imports/00000000000000000000000000000000",
                    "/account",
                    "/account/calendars",
                    "/account/alerts",
                    "/account/alerts/" + mission,
                    "/news",
                    "/keys",
                    "/keys/new",
                    "/rules",
                    "/rules/" + rule,
                    "/calendar",
                    "/reports/denials?mission=" + mission + "&quarter=2022-Q4",
                    "/reports/denials?mission=" + mission + "&quarter=2019-Q1",
                    "/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=total&column=denied",
                    "/nothing")) {
                check(officer.get(path), language, path);
            }
            String letter = ApiClient.attach(mission, reference, "application/pdf", PDF)
                    .extract()
                    .path("id");
            check(officer.get("/letters/files/" + letter + "/mark"), language, "/letters/files/…/mark");
            var letterless = officer.send(request + "/letter", Map.of(), null);
            check(letterless, language, "/requests/…/letter with faults");
            check(officer.attach(request + "/answer", Map.of(), "a.pdf", PDF), language, "an answer with faults");
            officer.upload("/imports", "plan.xlsx", wideWorkbook().bytes());
            check(officer.follow(), language, "/imports/…/columns");
            check(officer.post(officer.path(), Map.of()), language, "/imports/…/columns with faults");
            var faulty = officer.post("/requests/new", Map.of("/mission", mission));
            check(faulty, language, "/requests/new with faults");
            check(officer.post("/keys/new", Map.of()), language, "/keys/new with faults");
            check(officer.post("/account/alerts", Map.of()), language, "/account/alerts with faults");
            check(officer.post("/account/alerts/" + mission, Map.of()), language, "an alert subscription with faults");
            officer.fillIn("/keys/new", Map.of("/name", "Air tasking", "/rights/" + mission, "officer"));
            check(officer.follow(), language, "a key that has just been made");
            check(officer.get("/keys"), language, "/keys");
            var checked = officer.post(
                    "/requests/new",
                    Map.of(
                            "/mission",
                            mission,
                            "/purpose",
                            "isr",
                            "/legs/0/etd",
                            "2190-10-07T06:00",
                            "action",
                            "check"));
            check(checked, language, "/requests/new with a deadline");
            check(
                    officer.send("/restrictions/new", Map.of("/mission", mission, "/area", "{"), null),
                    language,
                    "no area");
            var change = "/restrictions/" + zone + "/change";
            var preview = officer.send(change, Browser.fields(officer.get(change)), null);
            assertThat(officer.status()).isEqualTo(200);
            check(preview, language, "what a restriction would touch");
            check(officer.post("/permits/new", Map.of("/mission", mission)), language, "a permit with faults");
            var uncovering = Map.of("/from", "2022-10-01", "/why", "A call");
            check(officer.post(permit + "/suspensions/new", uncovering), language, "what a suspension changes");
            var admin = Browser.signedInAs("admin").reading(language);
            for (var path : List.of(
                    "/missions/new",
                    "/missions/" + mission,
                    "/rules/new?mission=" + mission,
                    "/rules/" + rule + "/change",
                    "/calendar?mission=" + mission,
                    "/calendar/new?mission=" + mission,
                    "/calendar/" + holiday,
                    "/calendar/" + holiday + "/remove",
                    "/calendar/import?mission=" + mission,
                    "/calendar/proposals?mission=" + mission,
                    "/accounts/new",
                    "/groups",
                    "/history/groups",
                    "/installation",
                    "/alerts",
                    "/alerts?state=failed",
                    "/accounts/admin",
                    "/history/accounts/" + officer(mission),
                    "/history/accounts/admin",
                    "/history/missions/" + mission,
                    "/history/aerodromes",
                    "/aerodromes",
                    "/aerodromes?q=no+such",
                    "/aerodromes/new",
                    "/aerodromes/" + ApiClient.aerodrome("Gao"),
                    "/aerodromes/import")) {
                check(admin.get(path), language, path);
            }
            check(admin.post("/aerodromes/new", Map.of()), language, "/aerodromes/new with faults");
            check(admin.post("/rules/new", Map.of("/mission", mission)), language, "/rules/new with faults");
            check(admin.paste(mission, "2190-04-21 Korité", ""), language, "/calendar/import, previewed");
            check(admin.paste(mission, "Korité", ""), language, "/calendar/import with faults");
            var file = "code,name,latitude,longitude\n" + "G,,91,x\n".repeat(60);
            check(admin.bring(Map.of(), file), language, "/aerodromes/import with errors");
            check(admin.bring(Map.of("/countries", "M"), ""), language, "/aerodromes/import with faults");
            for (var path :
                    List.of("/sign-in", "/sign-in?again=true", "/sign-in?wait=7", "/sign-in?why=held", "/words")) {
                check(Browser.stranger().reading(language).get(path), language, path);
            }
        }
    }

    /** The address of the page of a new permit. */
    private static String permit(String mission) {
        return "/permits/"
                + ApiClient.post(
                                officer(mission),
                                "/permits",
                                """
                                {"mission": "%s", "authority": "Ministry of Defence", "number": "AV/1", "kind": "block",
                                 "valid_from": "2022-10-01", "valid_to": "2022-10-31", "source": "A letter"}"""
                                        .formatted(mission))
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    /** A zone with more points than a page may have. */
    private static String zone(String mission) {
        var ring = IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> i % 20_000 * Math.PI / 10_000)
                .map(angle -> "[%.5f, %.5f]"
                        .formatted(-2.5 + 2 * Math.cos(angle) + .1 * Math.cos(41 * angle), 16.8 + Math.sin(angle)))
                .collect(Collectors.joining(","));
        return """
                {"mission": "%s", "kind": "no_fly_zone", "name": "Round Ber", "valid_from": "2022-01-01",
                 "source": "A letter", "area": {"type": "Polygon", "coordinates": [[%s]]}}"""
                .formatted(mission, ring);
    }

    private static MadeWorkbook wideWorkbook() {
        return MadeWorkbook.of(
                "Date|ETD|From|To|" + "Something of the mission|".repeat(46),
                "@2022-10-07|@06:00|GAGO|GAKL|" + "an example|".repeat(46));
    }

    private static void check(Document page, String language, String path) throws IOException {
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.title()).as(path).isNotBlank();
        assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo(language);
        assertThat(page.select("[style], script, style, img")).as(path).isEmpty();
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as(path).doesNotHaveDuplicates();
        for (var field : page.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled = field.hasAttr("aria-label")
                    || field.closest("label") != null
                    || !page.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(labelled).as(path + " " + field).isTrue();
        }
        for (var described : page.select("[aria-describedby]").eachAttr("aria-describedby")) {
            assertThat(ids).as(path).contains(described.strip().split(" +"));
        }
        assertThat(zipped(page.outerHtml().getBytes(StandardCharsets.UTF_8)))
                .as(path)
                .isLessThan(LARGEST_PAGE);
    }

    @Test
    void the_style_sheet_is_small() throws IOException {
        assertThat(zipped(Files.readAllBytes(Path.of("src/main/resources/META-INF/resources/css/tracker.css"))))
                .isLessThan(LARGEST_STYLE_SHEET);
    }

    @Test
    void a_page_loads_nothing_from_elsewhere_and_is_not_cached() {
        for (var path : List.of("/sign-in", "/nothing")) {
            var browser = Browser.stranger();
            browser.get(path);
            assertThat(browser.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
            assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void the_language_can_be_switched_on_every_page_and_is_remembered() {
        var browser = Browser.signedInAs(officer(mission()));
        var english = browser.get("/requests?q=UNO");
        browser.get(english.select(".aside a[hreflang]").attr("href"));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.location()).isEqualTo("/requests?q=UNO");
        assertThat(browser.follow().select("h1").text()).isEqualTo("Toutes les demandes");
        assertThat(browser.get("/").selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(browser.get("/nothing").select("h1").text()).isEqualTo("Page introuvable");
    }

    @Test
    void an_unknown_address_gives_a_page_and_under_the_api_a_problem_document() {
        var browser = Browser.stranger();
        assertThat(browser.get("/no/such/page").select("h1").text()).isEqualTo("Page not found");
        assertThat(browser.status()).isEqualTo(404);
        browser.get("/api/v1/nothing");
        assertThat(browser.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void an_unknown_address_offers_who_is_signed_in_a_search_for_what_was_typed() {
        var browser = Browser.signedInAs(officer(mission()));
        for (var address : List.of(
                "/requests/ATO-2022-10-07",
                "/requests/ATO-2022-10-07/answer",
                "/ATO-2022-10-07",
                "/flights/ATO-2022-10-07/")) {
            var page = browser.get(address);
            assertThat(browser.status()).as(address).isEqualTo(404);
            assertThat(page.select("form[action='/requests'] [name=q]").val())
                    .as(address)
                    .isEqualTo("ATO-2022-10-07");
        }
        assertThat(browser.get("/requests/%22%3E%C3%A9").select("[name=q]").val())
                .isEqualTo("\">é");
        // The address is decoded once: what looks like a second encoding is text
        assertThat(browser.get("/letters/programme.%25").select("[name=q]").val())
                .isEqualTo("programme.%");
        assertThat(Browser.stranger().get("/ATO-2022-10-07").select("[name=q]")).isEmpty();
        browser.get("/requests?limit=none");
        assertThat(browser.status()).isEqualTo(400);
    }

    private static int zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
