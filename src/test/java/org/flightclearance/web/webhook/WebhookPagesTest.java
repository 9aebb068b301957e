package org.flightclearance.web.webhook;

import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.api.SomeWebhooks;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;

@QuarkusTest
class WebhookPagesTest {

    @Inject
    EntityManager database;

    @Test
    void a_manager_makes_a_webhook_and_sees_its_secret_once() {
        var mission = mission();
        var browser = Browser.signedInAs(manager(mission));
        browser.fillIn("/webhooks/new", Map.of("/url", "http://localhost:9/fct", "/missions", mission));
        assertThat(browser.follow().select(".secret code").text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        var list = browser.get("/webhooks");
        assertThat(list.select("tbody tr").text())
                .isEqualTo("http://localhost:9/fct " + mission + " all nothing sent yet on");
        var again = browser.get(list.select("tbody a").attr("href"));
        assertThat(again.select(".secret")).isEmpty();
        assertThat(again.text()).contains("Nothing has been sent yet.");
    }

    @Test
    void a_host_that_the_operator_has_not_allowed_is_refused_at_its_field() {
        var browser = Browser.signedInAs(manager(mission()));
        var form = browser.fillIn("/webhooks/new", Map.of("/url", "https://169.254.169.254/latest"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(form.select(".field.wrong").eachText()).hasSize(1);
        assertThat(form.select(".field.wrong").text()).contains("Missions");
        form = browser.fillIn("/webhooks/new", Map.of("/url", "https://hooks.example.org/"));
        assertThat(form.select("#url-fault, .field.wrong .fault").text()).isNotEmpty();
    }

    @Test
    void a_delivery_can_be_sent_again_a_secret_replaced_and_the_webhook_removed() {
        var mission = mission();
        var path = "/webhooks/" + SomeWebhooks.made(mission);
        var browser = Browser.signedInAs(manager(mission));
        assertThat(browser.get(path).select("tbody tr").text()).contains("request.filed", "waiting", "Send again");
        var id = path.substring(path.lastIndexOf('/'));
        browser.post(path + "/deliveries" + id + "/retry", Map.of());
        assertThat(browser.follow().select("tbody tr").text()).contains("to be sent again");
        browser.post(path + "/secrets", Map.of());
        assertThat(browser.follow().select(".secret code").text()).startsWith("whsec_");
        assertThat(browser.get("/history" + path).select(".history li")).hasSize(2);
        browser.post(path + "/remove", Map.of());
        assertThat(browser.follow().text()).contains("There are no webhooks yet.");
        browser.get(path);
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void a_webhook_that_is_off_says_what_switches_it_on_again() {
        var mission = mission();
        var id = SomeWebhooks.made(mission);
        var browser = Browser.signedInAs(manager(mission));
        switchedOff(id, "GONE");
        assertThat(browser.get("/webhooks/" + id).text())
                .contains("it takes no more calls. To switch it on again, send a delivery again");
        switchedOff(id, "MAKER");
        assertThat(browser.get("/webhooks/" + id).text())
                .contains("has lost its right to the missions. It is switched on again automatically")
                .doesNotContain("send a delivery again");
    }

    private void switchedOff(String id, String why) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update webhook set off_at = created_at, off_why = :why where id = :id")
                .setParameter("why", why)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
    }

    @Test
    void officers_and_managers_of_other_missions_see_nothing_of_it() {
        var mission = mission();
        var path = "/webhooks/" + SomeWebhooks.made(mission);
        var officer = Browser.signedInAs(officer(mission));
        officer.get(path);
        assertThat(officer.status()).isEqualTo(403);
        assertThat(officer.get("/account").select("a[href=/webhooks]")).isEmpty();
        var other = Browser.signedInAs(manager(mission()));
        other.get(path);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.get("/account").select("a[href=/webhooks]")).hasSize(1);
        assertThat(ApiClient.as(manager(mission)).get(path).statusCode()).isEqualTo(200);
    }
}
