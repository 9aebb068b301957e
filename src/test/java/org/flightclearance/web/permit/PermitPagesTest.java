package org.flightclearance.web.permit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class PermitPagesTest {

    private static final String NEW = "/permits/new";

    private static Map<String, Object> october(String mission) {
        return new HashMap<>(Map.of(
                "/mission", mission,
                "/sent/authority", "Ministry of Defence",
                "/number", "AV/1",
                "/kind", "block",
                "/valid_from", "1 Oct 2022",
                "/valid_to", "31 Oct 2022",
                "/source", "A letter",
                "/registrations", "99-01\n99-02",
                "/weekdays", List.of("friday", "saturday")));
    }

    /** Records the permit, and gives the address of its page. */
    private static String recorded(Browser officer, Map<String, Object> typed) {
        officer.post(NEW, typed);
        assertThat(officer.status()).isEqualTo(303);
        officer.follow();
        return officer.path();
    }

    private static String naming(String mission) {
        return sentDrone(mission).replaceFirst("\\{", "{\"permit\": \"AV/1\",");
    }

    private static String main(Document page) {
        return page.select("main").text();
    }

    @Test
    void a_permit_is_recorded_listed_and_shown() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var page = officer.get(recorded(officer, october(mission)));
        assertThat(page.select("h1").text()).isEqualTo("AV/1");
        assertThat(page.select("dl.facts").text())
                .contains(
                        "Ministry of Defence", "1 October 2022", "31 October 2022", "99-01, 99-02", "Friday, Saturday");
        assertThat(page.select(".standing .tag").text()).isEqualTo("lapsed");
        assertThat(main(officer.get("/permits"))).contains("Lapsed", "AV/1", "block permit");
        var history = officer.get(page.select("a[href^=/history]").attr("href"));
        assertThat(main(history)).contains("Authority", "Days of the week", "Friday, Saturday", "block permit");
    }

    @Test
    void a_list_with_many_permits_says_so_and_leads_to_all_of_them() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var typed = october(mission);
        for (int number = 1; number <= 51; number++) {
            typed.put("/number", "AV/" + number);
            recorded(officer, typed);
        }
        var some = officer.get("/permits?mission=" + mission);
        assertThat(some.select("main tbody tr")).hasSize(50);
        var all = some.select("main section .under a");
        assertThat(all.text()).isEqualTo("Show all 51 permits");
        var whole = officer.get(all.attr("href"));
        assertThat(whole.select("main tbody tr")).hasSize(51);
        assertThat(whole.select("main section .under")).isEmpty();
    }

    @Test
    void every_fault_stands_at_its_field() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var typed = october(mission);
        typed.putAll(
                Map.of("/sent/authority", "", "/valid_to", "1 Sep 2022", "/hours/from", "6", "/max_flights", "few"));
        var form = officer.post(NEW, typed);
        assertThat(officer.status()).isEqualTo(422);
        assertThat(faults(form))
                .containsExactlyInAnyOrder(
                        "#field-sent-authority",
                        "#field-valid_to",
                        "#field-hours-from",
                        "#field-hours-to",
                        "#field-max_flights");
        assertThat(form.getElementById("field-registrations").wholeText().strip())
                .isEqualTo("99-01\n99-02");
    }

    @Test
    void the_requests_that_a_suspension_uncovers_are_shown_before_it_is_saved() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var permit = recorded(officer, october(mission));
        var reference = ApiClient.file(requester(mission), naming(mission));
        var request = officer.get("/requests/" + reference);
        assertThat(request.select("#permit h2").text()).isEqualTo("Permit AV/1 covers this flight");
        assertThat(request.select("#permit a").attr("href")).isEqualTo(permit);

        var suspend = permit + "/suspensions/new";
        var preview = officer.post(suspend, Map.of("/from", "5 Oct 2022", "/why", "A call"));
        assertThat(officer.status()).isEqualTo(200);
        assertThat(main(preview)).contains("1 request is affected", reference, "no answer recorded");
        assertThat(officer.get("/requests/" + reference)
                        .select(".standing .tag")
                        .text())
                .isEqualTo("notified");
        var fields = Browser.fields(preview);
        fields.put("action", "put");
        officer.post(suspend, fields);
        var page = officer.follow();
        assertThat(main(page)).contains("from 5 October 2022", "A call", reference);
        assertThat(officer.get("/requests/" + reference).select("#permit").text())
                .contains("does not cover this flight", "Leg 1 is flown while the permit is suspended");

        var change = page.select("a[href*=/suspensions/]").attr("href");
        var struck = Browser.fields(officer.get(change));
        struck.put("/struck", "true");
        struck.put("action", "put");
        officer.post(change, struck);
        assertThat(main(officer.follow())).contains("Recorded", "struck");
        assertThat(officer.get("/requests/" + reference).select("#permit").text())
                .contains("covers this flight");
    }

    @Test
    void the_letter_of_a_permit_is_attached_and_listed() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var permit = recorded(officer, october(mission));
        officer.attach(permit + "/letter", Map.of(), "AV-1.pdf", "%PDF-1.7 a letter".getBytes(US_ASCII));
        assertThat(officer.status()).isEqualTo(303);
        assertThat(officer.get(permit).select("#letters a[download]").text()).isEqualTo("AV-1.pdf");
        officer.attach(permit + "/letter", Map.of(), "AV-1.txt", "a letter".getBytes(US_ASCII));
        assertThat(officer.status()).isEqualTo(422);
    }

    @Test
    void a_covered_flight_that_departed_unsent_can_no_longer_be_sent() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        recorded(officer, october(mission));
        var unsent = naming(mission).replaceFirst("(?s)\"sent\":.*", "\"filed_at\": \"2022-10-03T08:00:00Z\"}");
        var reference = ApiClient.file(requester(mission), unsent);
        assertThat(main(officer.get("/queue/departed"))).contains(reference);
        assertThat(main(officer.get("/queue/to-send"))).doesNotContain(reference);
        assertThat(main(officer.get("/requests?mission=" + mission + "&q=AV/1")))
                .contains(reference);
    }

    @Test
    void a_renewal_begins_where_the_old_permit_ends() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var permit = recorded(officer, october(mission));
        var form = officer.get(officer.get(permit).select("a[href*=renews]").attr("href"));
        assertThat(form.getElementById("field-valid_from").val()).isEqualTo("2022-11-01");
        assertThat(form.getElementById("field-valid_to").val()).isEmpty();
        assertThat(form.getElementById("field-number").val()).isEmpty();
        assertThat(form.select("[name=/weekdays][checked]").eachAttr("value")).containsExactly("friday", "saturday");
    }

    @Test
    void the_days_without_a_permit_are_listed_by_authority() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var permit = recorded(officer, october(mission));
        officer.post(
                permit + "/suspensions/new",
                Map.of("/from", "5 Oct 2022", "/to", "6 Oct 2022 0600Z", "/why", "A call"));
        var page = officer.get("/permits/days?mission=" + mission + "&from=2022-09-30&to=2022-11-02");
        assertThat(page.select("h3").eachText()).containsExactly("Ministry of Defence");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "30 September 2022 30 September 2022 all day",
                        "5 October 2022 5 October 2022 all day",
                        "6 October 2022 6 October 2022 part of the day",
                        "1 November 2022 2 November 2022 all day");
        officer.get("/permits/days?from=2022-09-30&to=2022-09-01");
        assertThat(officer.status()).isEqualTo(400);
    }

    @Test
    void a_filing_says_before_and_when_it_is_filed_that_the_permit_does_not_cover_it() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        recorded(officer, october(mission));
        var flight = new HashMap<String, Object>(Map.of(
                "/mission", mission,
                "/purpose", "cargo",
                "/sector", "East",
                "/aircraft/class", "fixed_wing",
                "/permit", "AV/1",
                "/legs/0/from", "GAGO",
                "/legs/0/to", "GABS",
                "/legs/0/etd", "7 Nov 2190 0600",
                "/legs/0/eta", "7 Nov 2190 0800"));
        flight.put("action", "check");
        var checked = officer.post("/requests/new", flight);
        assertThat(checked.select("#permit").text())
                .contains("does not cover this flight", "Leg 1 is not over when the permit ends", "No registration");
        flight.put("action", "file");
        assertThat(main(officer.post("/requests/new", flight))).contains("does not cover the flight");
        flight.put("/permit", "AV/2");
        assertThat(faults(officer.post("/requests/new", flight))).contains("#field-permit");
    }

    @Test
    void only_officers_and_administrators_record_permits() {
        var mission = mission();
        var requester = Browser.signedInAs(requester(mission));
        assertThat(requester.get("/permits").select("a[href^=/permits/new]")).isEmpty();
        requester.get(NEW + "?mission=" + mission);
        assertThat(requester.status()).isEqualTo(403);
    }
}
