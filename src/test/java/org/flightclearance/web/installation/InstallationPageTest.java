package org.flightclearance.web.installation;

import java.util.Map;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.installation.OutreachService;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;

@QuarkusTest
class InstallationPageTest {

    private static final String LINK = "main a[href=/installation]";

    @Inject
    EntityManager database;

    @Inject
    OutreachService outreach;

    @Test
    void the_queue_of_a_copy_says_that_nothing_is_sent_until_an_administrator_confirms() {
        var officer = Browser.signedInAs(officer(mission()));
        var admin = Browser.signedInAs("admin");
        assertThat(officer.get("/queue").text()).doesNotContain("Nothing is sent from here");
        nowElsewhere();
        assertThat(outreach.mayReachOut()).isFalse();
        assertThat(officer.get("/queue").select(".note").text()).contains("Nothing is sent from here");
        assertThat(officer.get("/queue").select(LINK)).isEmpty();
        assertThat(admin.get("/queue").select(LINK)).isNotEmpty();
        officer.post("/installation", Map.of());
        assertThat(officer.status()).isEqualTo(403);
        assertThat(admin.get("/installation").text()).contains("jdbc:h2:mem:elsewhere", outreach.place());
        admin.post("/installation", Map.of());
        assertThat(outreach.mayReachOut()).isTrue();
        assertThat(admin.follow().select("main form")).isEmpty();
        assertThat(officer.get("/queue").text()).doesNotContain("Nothing is sent from here");
    }

    /** As if the database had been copied from elsewhere. */
    private void nowElsewhere() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update installation_place set place = 'jdbc:h2:mem:elsewhere'" + " where place = :here")
                .setParameter("here", outreach.place())
                .executeUpdate());
    }
}
