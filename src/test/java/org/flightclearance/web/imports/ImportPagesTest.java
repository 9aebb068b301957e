package org.flightclearance.web.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class ImportPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USED_EARLIER =
            "update upload set used_at = used_at - interval '6' minute where token = :token";
    private static final String LOCK = "select token from upload where token = :token for update";

    @Inject
    EntityManager database;

    @Test
    void the_template_is_checked_and_imported_without_uploading_it_again() {
        for (var language : new String[] {"en", "fr"}) {
            var mission = mission();
            var browser = Browser.signedInAs(officer(mission)).reading(language);
            assertThat(browser.get("/requests").select("a[href=/imports]")).hasSize(1);
            assertThat(browser.get("/imports").select("a[href=/imports/template.csv]"))
                    .hasSize(1);
            browser.get("/imports/template.csv");
            var template = browser.body();
            assertThat(template).contains(language.equals("fr") ? ";16,83;" : ",16.83,");
            var checked = checked(browser, template);
            assertThat(checked.select(".note, tbody")).as("slips").isEmpty();
            assertThat(figures(checked)).isEqualTo("3 2 0 0 0 0");
            as(officer(mission)).get("/requests").then().body("items", hasSize(0));
            browser.post(browser.path(), Map.of("mode", "all_or_nothing"));
            assertThat(figures(finished(browser))).isEqualTo("3 2 0 0 0 0");
            as(officer(mission)).get("/requests").then().body("items", hasSize(2));
            // A second click imports nothing more
            browser.post(browser.path(), Map.of("mode", "all_or_nothing"));
            assertThat(figures(finished(browser))).isEqualTo("3 2 0 0 0 0");
        }
    }

    @Test
    void errors_are_shown_in_a_table_and_the_valid_rows_can_be_imported() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        browser.get("/imports/template.csv");
        var checked = checked(browser, browser.body().replace(",cargo,", ",joyride,"));
        assertThat(figures(checked)).isEqualTo("3 1 0 0 1 0");
        assertThat(checked.select("tbody tr").text()).startsWith("4 purpose joyride");
        assertThat(checked.select("button[value=all_or_nothing]")).isEmpty();
        browser.post(browser.path(), Map.of("mode", "valid_rows"));
        finished(browser);
        as(officer(mission)).get("/requests").then().body("items", hasSize(1));
    }

    /** A long import has the row of its file until it ends, and its page is reloaded meanwhile. */
    @Test
    void the_page_of_a_file_does_not_wait_for_whoever_has_its_row() {
        var browser = Browser.signedInAs(officer(mission()));
        browser.get("/imports/template.csv");
        checked(browser, browser.body());
        var token = browser.path().replaceFirst(".*/", "");
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(sql(USED_EARLIER, token).executeUpdate()).isEqualTo(1));
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(sql(LOCK, token).getSingleResult()).isEqualTo(token);
            assertThat(figures(browser.get(browser.path()))).isEqualTo("3 2 0 0 0 0");
            assertThat(browser.status()).isEqualTo(200);
        });
    }

    @Test
    void an_import_needs_a_file_and_a_user_who_may_file() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        assertThat(faults(browser.upload("/imports", "ledger.csv", ""))).containsExactly("#field-file");
        assertThat(browser.status()).isEqualTo(422);
        var reader = Browser.signedInAs(manager(mission));
        reader.get("/imports");
        assertThat(reader.status()).isEqualTo(403);
        assertThat(reader.get("/requests").select("a[href=/imports]")).isEmpty();
    }

    @Test
    void a_file_that_is_no_longer_kept_or_belongs_to_another_user_is_not_found() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        browser.get("/imports/template.csv");
        checked(browser, browser.body());
        var other = Browser.signedInAs(requester(mission));
        assertThat(other.get(browser.path()).select(".summary").text()).contains("Choose the file again");
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void whoever_uploads_many_files_pushes_out_only_their_own() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        browser.get("/imports/template.csv");
        checked(browser, browser.body());
        var other = Browser.signedInAs(requester(mission));
        var files = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            other.upload("/imports", "ledger.csv", "x");
            assertThat(other.status()).isEqualTo(303);
            files.add(other.location());
            finished(other);
        }
        browser.get(browser.path());
        assertThat(browser.status()).isEqualTo(200);
        other.get(files.get(files.size() - 5));
        assertThat(other.status()).isEqualTo(200);
        other.get(files.get(files.size() - 6));
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void a_file_that_was_never_uploaded_is_not_found() {
        var browser = Browser.signedInAs(officer(mission()));
        var page = browser.get("/imports/00000000000000000000000000000000");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(page.select(".summary").text()).contains("This file is no longer kept");
    }

    @Test
    void a_list_of_requests_can_be_downloaded_as_a_file() {
        var mission = mission();
        ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(manager(mission)).reading("fr");
        var page = browser.get("/requests?status=unanswered");
        browser.get(page.select(".files a").get(0).attr("href"));
        assertThat(browser.header("Content-Type")).startsWith("text/csv");
        assertThat(browser.body()).startsWith("\uFEFF").hasLineCount(2);
        browser.get(page.select(".files a").get(1).attr("href"));
        assertThat(browser.header("Content-Disposition")).contains(".xlsx");
        assertThat(Browser.stranger().get("/requests.csv").title()).isNotNull();
    }

    @Test
    void only_the_import_form_may_be_large() {
        var browser = Browser.signedInAs(officer(mission()));
        browser.post("/requests/new", Map.of("/remarks", "x".repeat(2 * 1024 * 1024)));
        assertThat(browser.status()).isEqualTo(413);
        browser.upload("/imports", "ledger.csv", "x".repeat(3 * 1024 * 1024));
        assertThat(browser.status()).isEqualTo(303);
    }

    private Query sql(String statement, String token) {
        return database.createNativeQuery(statement).setParameter("token", token);
    }

    private static Document checked(Browser browser, String file) {
        browser.upload("/imports", "ledger.csv", file);
        assertThat(browser.status()).isEqualTo(303);
        return finished(browser);
    }

    /** Reloads the page until the background work has ended, as the page itself does. */
    private static Document finished(Browser browser) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var page = browser.follow();
        while (browser.header("Refresh") != null) {
            assertThat(System.nanoTime()).isLessThan(end);
            assertThat(page.select("progress")).hasSize(1);
            page = browser.get(browser.path());
        }
        return page;
    }

    private static String figures(Document page) {
        return page.select("dl.facts dd").text();
    }
}
