package org.flightclearance.web.protocol;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;

/** Pages about errors that no form shows. */
@QuarkusTest
class ErrorPagesTest {

    private static final int OVER_2_MIB = 2 * 1024 * 1024 + 1;

    @Test
    void a_page_about_a_request_says_why_it_does_not_open_and_leads_to_the_request() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.unsentDrone(mission));
        var page = "/requests/" + reference;
        var browser = Browser.signedInAs(requester(mission));
        var impossible = browser.get(page + "/acknowledge");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(impossible.select("main").text())
                .contains(
                        reference + " is submitted", "is not possible now", "The request has changed in the meantime.");
        assertThat(impossible.select("main a[href=" + page + "]").text()).isEqualTo("Open " + reference);

        var forbidden = browser.get(page + "/correct");
        assertThat(browser.status()).isEqualTo(403);
        assertThat(forbidden.select("main").text()).contains("Your account may not do this in this mission: ");
        var french = browser.with("fct-language", "fr").get(page + "/correct");
        assertThat(french.select("main").text()).doesNotContain("this mission").contains("Ouvrir " + reference);
    }

    @Test
    void a_page_about_a_fault_of_ours_has_the_number_by_which_the_log_knows_it() {
        var browser = Browser.signedInAs("admin");
        var page = browser.with(FailingCalls.COOKIE, "yes").get("/system");
        assertThat(browser.status()).isEqualTo(500);
        assertThat(browser.header("X-Trace-Id")).hasSize(36);
        assertThat(page.select("main").text())
                .contains("give an administrator this number: " + browser.header("X-Trace-Id") + ".");
    }

    @Test
    void a_page_about_too_large_a_form_names_the_limits() {
        var browser = Browser.signedInAs("admin");
        var page = browser.post("/missions", Map.of("/name", "x".repeat(OVER_2_MIB)));
        assertThat(browser.status()).isEqualTo(413);
        assertThat(page.select("main").text()).contains("A form may have 2 MiB, a letter 10 MB, an import 64 MiB.");
    }
}
