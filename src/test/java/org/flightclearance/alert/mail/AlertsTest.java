package org.flightclearance.alert.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.alert.AlertService;
import org.flightclearance.alert.SpreadingService;
import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.occasion.PlanningService;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.alert.telling.Teller;
import org.flightclearance.alert.telling.Telling;
import org.flightclearance.api.ApiClient;
import org.flightclearance.api.SomeWebhooks;
import org.flightclearance.api.Together;
import org.flightclearance.event.NumberingNow;
import org.flightclearance.flight.Purpose;
import org.flightclearance.installation.MailServer;
import org.flightclearance.installation.OutreachService;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.rules.SomeFlights;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;
import org.flightclearance.time.StandingClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.officer;

/** Mails to an officer, from the move to the mailbox, at instants that lie so far ahead that only this test reaches them. */
@OnBothDatabases
class AlertsTest {

    private static final Instant DEADLINE = Instant.parse("2189-10-07T06:00:00Z");
    private static final int DEADLINES = Boolean.getBoolean("full-length") ? 1_000 : 30;
    private static final Duration STEP = Duration.ofNanos(1_000);
    private static final String ALL =
            "[\"send_by\", \"departs_unsent\", \"deadline_near\", \"deadline_passed\", \"answer_recorded\","
                    + " \"short_notice_filed\", \"publication_changed\", \"permit_lapses\"]";

    @Inject
    PlanningService planning;

    @Inject
    SpreadingService spreading;

    @Inject
    AlertService service;

    @Inject
    AlertRounds rounds;

    @Inject
    MailSteps steps;

    @Inject
    MailServer server;

    @Inject
    MailRun mails;

    @Any
    @Inject
    Instance<Teller> tellers;

    @Inject
    MockMailbox mailbox;

    @Inject
    NumberingNow numbering;

    @Inject
    SomeFlights flights;

    @Inject
    OutreachService outreach;

    @Inject
    EntityManager database;

    private String mission;
    private String address;

    @BeforeEach
    void subscribe() {
        mission = ApiClient.mission();
        address = mission.toLowerCase() + "@example.org";
        wants(ALL, "at_once", "");
        // Reads the stream to its end
        plan(DEADLINE.minus(Duration.ofDays(30)));
    }

    @Test
    void a_deadline_is_told_24_and_6_hours_before_and_when_it_has_passed_each_once_whatever_the_clock_does() {
        var reference = sent(DEADLINE);
        for (var at : List.of(
                DEADLINE.minus(Duration.ofHours(25)),
                DEADLINE.minus(Duration.ofHours(24)),
                DEADLINE.minus(Duration.ofDays(2)),
                DEADLINE.minus(Duration.ofHours(6)),
                DEADLINE,
                DEADLINE.plus(STEP),
                DEADLINE.minus(Duration.ofDays(1)),
                DEADLINE.plus(Duration.ofHours(2)),
                DEADLINE.plus(Duration.ofDays(365)))) {
            round(at);
        }
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactly(
                        "Deadline near without an answer: " + reference,
                        "Deadline near without an answer: " + reference,
                        "Deadline passed without an answer: " + reference);
        assertThat(messageIds()).doesNotHaveDuplicates().allMatch(id -> id.matches("<[0-9a-f-]{36}@example.org>"));
        assertThat(received().get(0).getText())
                .contains("Departure: Wed 7 Oct 2189 06:00Z", "An answer is in time until Wed 7 Oct 2189 06:00Z");
        assertThat(received().get(0).getHtml())
                .contains("<html lang=\"en\">", ">" + reference + " · Gao–Timbuktu</h2>");
    }

    @Test
    void mails_go_out_while_the_clock_stands_still() {
        var reference = sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        var clock = StandingClock.at(DEADLINE.plus(STEP));
        new AlertRounds(planning, spreading, steps, mails, server, clock, Optional.empty()).plan(clock.now());
        mails.run(clock::now);
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactly("Deadline passed without an answer: " + reference);
    }

    @Test
    void who_subscribes_is_not_told_of_what_was_due_before() {
        var reference = sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        subscribedAt(DEADLINE.minus(Duration.ofHours(6)).plus(STEP));
        round(DEADLINE.minus(Duration.ofHours(1)));
        assertThat(received()).isEmpty();
        round(DEADLINE.plus(STEP));
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactly("Deadline passed without an answer: " + reference);
    }

    @Test
    void who_changes_what_they_want_to_be_told_goes_on_from_where_they_were() {
        var subscribed = subscribedAt();
        wants(ALL, "daily", "\"hour\": 7,");
        assertThat(subscribedAt()).isEqualTo(subscribed);
        wants(ALL, "none", "");
        wants(ALL, "at_once", "");
        assertThat(subscribedAt()).isAfter(subscribed);
    }

    @Test
    void nothing_is_lost_over_a_year_in_which_no_node_ran_and_what_was_answered_meanwhile_is_not_told() {
        var unplanned = sent(DEADLINE.plus(Duration.ofHours(1)));
        round(DEADLINE.plus(Duration.ofDays(365)));
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactly("Deadline passed without an answer: " + unplanned);
        var passed = sent(DEADLINE);
        var answered = sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        flights.answered(answered, Outcome.APPROVED, DEADLINE.minus(Duration.ofHours(1)));
        // The event of the answer is not read yet: the facts are read again when the mail is written
        spreading.spread(DEADLINE.plus(Duration.ofDays(365)));
        mail(DEADLINE.plus(Duration.ofDays(365)));
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactly(
                        "Deadline passed without an answer: " + unplanned,
                        "Deadline passed without an answer: " + passed);
        assertThat(states(answered)).containsOnly(Map.entry("VOID", 3L));
        assertThat(states(passed)).containsOnly(Map.entry("VOID", 2L), Map.entry("SENT", 1L));
    }

    @Test
    void a_deadline_is_not_told_when_an_answer_or_a_withdrawal_was_recorded_after_it() {
        var open = sent(DEADLINE);
        var answered = sent(DEADLINE);
        var withdrawn = sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        var late = DEADLINE.plus(Duration.ofHours(1));
        flights.answered(answered, Outcome.DENIED, late);
        flights.withdrawn(withdrawn, late);
        mails.run(() -> late);
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactly("Deadline passed without an answer: " + open);
        assertThat(states(answered)).containsOnly(Map.entry("VOID", 3L));
        assertThat(states(withdrawn)).containsOnly(Map.entry("VOID", 3L));
    }

    @Test
    void what_was_settled_after_its_deadline_before_anybody_was_told_is_planned_no_longer() {
        var answered = sent(DEADLINE);
        var withdrawn = sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        var late = DEADLINE.plus(Duration.ofHours(1));
        flights.answered(answered, Outcome.APPROVED, late);
        flights.withdrawn(withdrawn, late);
        round(late);
        assertThat(received()).isEmpty();
        assertThat(statesOfMission()).isEmpty();
    }

    @Test
    void nodes_that_work_at_the_same_time_send_each_alert_once_and_take_over_from_one_that_was_killed()
            throws Exception {
        for (int i = 0; i < DEADLINES; i++) {
            sent(DEADLINE.plus(Duration.ofMinutes(i)));
        }
        numbering.run();
        atOnce(() -> planning.plan(DEADLINE.minus(Duration.ofDays(2))));
        plan(DEADLINE.minus(Duration.ofDays(2)));
        var now = DEADLINE.plus(Duration.ofDays(1));
        atOnce(() -> spreading.spread(now.minus(MailSteps.RIPENING)));
        atOnce(() -> steps.gather(now.minus(MailSteps.RIPENING), now));
        var seen = new ArrayList<String>();
        var handed = new ArrayList<String>();
        HandOver killed = mail -> {
            if (mail.getTo().contains(address)) {
                seen.addAll(mail.getHeaders().get("Message-ID"));
                throw new IllegalStateException("killed before the mail server has it");
            }
        };
        assertThatThrownBy(() -> mails.by(killed).run(() -> now)).isInstanceOf(IllegalStateException.class);
        mails.run(() -> now.plus(MailSteps.CLAIM));
        assertThat(received()).as("the claim holds").isEmpty();
        HandOver killedLater = mail -> {
            if (mail.getTo().contains(address)) {
                handed.addAll(mail.getHeaders().get("Message-ID"));
                throw new IllegalStateException("killed before it is recorded");
            }
        };
        var later = now.plus(MailSteps.CLAIM).plus(STEP);
        assertThatThrownBy(() -> mails.by(killedLater).run(() -> later)).isInstanceOf(IllegalStateException.class);
        var last = later.plus(MailSteps.CLAIM).plus(STEP);
        atOnce(() -> mails.run(() -> last));
        mails.run(() -> last.plus(Duration.ofDays(365)));
        assertThat(received()).hasSize(1);
        assertThat(handed).hasSize(1);
        assertThat(seen).hasSize(1).isEqualTo(messageIds()).isEqualTo(handed);
        var text = received().get(0).getText();
        assertThat(text.lines().filter(line -> line.startsWith(mission))).hasSize(MailText.MOST_NAMED);
        assertThat(text).contains("And %d more requests.".formatted(DEADLINES - MailText.MOST_NAMED));
        assertThat(received().get(0).getSubject()).isEqualTo("Flight clearances: %,d alerts".formatted(DEADLINES));
        assertThat(statesOfMission())
                .containsOnly(Map.entry("SENT", (long) DEADLINES), Map.entry("VOID", 2L * DEADLINES));
    }

    @Test
    void a_digest_is_one_mail_a_day_in_the_language_and_at_the_hour_of_its_reader() {
        wants(ALL, "daily", "\"hour\": 7,", "fr", "Europe/Paris");
        var first = sent(DEADLINE);
        var second = sent(DEADLINE.plus(Duration.ofHours(1)));
        round(DEADLINE.plus(Duration.ofHours(2)));
        assertThat(received()).isEmpty();
        round(Instant.parse("2189-10-08T04:59:59Z"));
        assertThat(received()).isEmpty();
        round(Instant.parse("2189-10-08T05:00:00Z"));
        round(Instant.parse("2189-10-08T05:00:05Z"));
        assertThat(received()).hasSize(1);
        var mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("Autorisations de vol\u00a0: 2 alertes");
        assertThat(mail.getText())
                .contains(first, second, "mer. 7 oct. 2189 06:00Z, 08:00", "Paris", "L’échéance est passée");
    }

    @Test
    void what_is_due_exactly_at_the_hour_of_the_digest_is_in_it_in_whatever_order_the_jobs_of_the_nodes_run() {
        wants(ALL, "daily", "\"hour\": 6,");
        var before = sent(DEADLINE.minus(Duration.ofHours(1)));
        var exactly = sent(DEADLINE.plus(Duration.ofDays(1)));
        round(DEADLINE.minus(Duration.ofMinutes(1)));
        assertThat(received()).isEmpty();
        mails.run(() -> DEADLINE);
        // A node that finds nothing to spread, because another does so
        steps.gather(DEADLINE.minus(MailSteps.RIPENING), DEADLINE);
        for (int i = 0; i < 4; i++) {
            var at = DEADLINE.plusSeconds(5L * i);
            rounds.plan(at);
            mails.run(() -> at);
        }
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getText()).contains(before, exactly);
    }

    @Test
    void a_flight_that_is_not_sent_is_told_before_full_notice_ends_and_before_it_departs_and_anew_when_it_moves() {
        var filed = DEADLINE.minus(Duration.ofDays(10));
        var reference = flights.unsent(mission, filed, DEADLINE);
        round(DEADLINE.minus(Duration.ofHours(72 + 12)).minus(STEP));
        assertThat(received()).isEmpty();
        round(DEADLINE.minus(Duration.ofHours(72 + 12)));
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getText()).contains("Send it by Sun 4 Oct 2189 06:00Z");
        flights.amended(reference, DEADLINE.plus(Duration.ofDays(2)), DEADLINE.minus(Duration.ofHours(80)));
        round(DEADLINE.minus(Duration.ofHours(25)));
        assertThat(received()).as("the new latest sending").hasSize(2);
        assertThat(received().get(1).getText()).contains("Send it by Tue 6 Oct 2189 06:00Z");
        round(DEADLINE.plus(Duration.ofDays(1)));
        assertThat(received()).hasSize(3);
        assertThat(received().get(2).getSubject()).startsWith("Departs soon and is not sent");
    }

    @Test
    void a_mail_that_comes_after_full_notice_has_ended_says_so() {
        flights.unsent(mission, DEADLINE.minus(Duration.ofDays(10)), DEADLINE);
        round(DEADLINE.minus(Duration.ofHours(72)).plus(STEP));
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getText())
                .contains("Full notice was possible until Sun 4 Oct 2189 06:00Z. It is not recorded as sent.")
                .doesNotContain("to give full notice");
    }

    @Test
    void where_provisional_holidays_matter_the_sending_that_is_safe_counts_and_both_are_said() {
        ApiClient.requireThreeWorkingDays(mission);
        flights.unsent(mission, DEADLINE.minus(Duration.ofDays(10)), DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(9)));
        ApiClient.post(
                        ApiClient.ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2189-10-07\", \"name\": \"Mawlid\", \"provisional\": true}"
                                .formatted(mission))
                .statusCode(201);
        round(Instant.parse("2189-09-30T11:59:59Z"));
        assertThat(received()).isEmpty();
        round(Instant.parse("2189-09-30T12:00:00Z"));
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getText())
                .contains(
                        "Send it by Wed 30 Sept 2189 23:59Z to give full notice, even if a provisional holiday moves by a day. If the holidays stay on their recorded dates, send it by Thu 1 Oct 2189 23:59Z.");
        round(Instant.parse("2189-10-01T12:00:00Z"));
        assertThat(received()).as("what was planned before the holiday is void").hasSize(1);
    }

    @Test
    void notice_is_not_short_while_only_a_provisional_holiday_could_make_it_so() {
        ApiClient.requireThreeWorkingDays(mission);
        ApiClient.post(
                        ApiClient.ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2189-10-07\", \"name\": \"Mawlid\", \"provisional\": true}"
                                .formatted(mission))
                .statusCode(201);
        flights.unsent(mission, DEADLINE.minus(Duration.ofDays(10)), DEADLINE);
        // Safe was the end of 30 September; by the days as they are recorded, 1 October is enough
        var between = Instant.parse("2189-10-01T12:00:00Z");
        round(between);
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getText()).contains("Send it by Thu 1 Oct 2189 23:59Z to give full notice.");
        flights.unsent(mission, between, DEADLINE);
        round(between.plus(Duration.ofMinutes(10)));
        assertThat(received()).hasSize(1);
        var after = Instant.parse("2189-10-02T01:00:00Z");
        var late = flights.unsent(mission, after, DEADLINE);
        round(after);
        assertThat(received()).hasSize(2);
        assertThat(received().get(1).getSubject()).isEqualTo("Short notice: " + late);
    }

    @Test
    void a_rule_that_begins_without_an_event_brings_the_latest_sending_forward() {
        ApiClient.post(
                        ApiClient.ADMIN,
                        "/notice-rules",
                        """
                        {"mission": "%s", "purposes": ["isr"], "clearance": "required", "source": "A note",
                         "minimum_notice": {"value": 96, "unit": "hours"}, "valid_from": "2189-10-03"}"""
                                .formatted(mission))
                .statusCode(201);
        flights.unsent(mission, DEADLINE.minus(Duration.ofDays(10)), DEADLINE);
        round(Instant.parse("2189-10-02T23:00:00Z"));
        assertThat(received()).isEmpty();
        round(Instant.parse("2189-10-03T00:00:00Z"));
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getText()).contains("Send it by Sat 3 Oct 2189 06:00Z");
        round(Instant.parse("2189-10-03T18:00:00Z"));
        assertThat(received()).as("what was planned by the rule before is void").hasSize(1);
    }

    @Test
    void a_published_report_that_has_changed_is_told_on_mondays() {
        var august = LocalDate.parse("2189-08-01");
        var reference = sent(Instant.parse("2189-08-07T06:00:00Z"));
        published("Denials in August", august, Instant.parse("2189-09-01T06:00:00Z"));
        var monday = Instant.parse("2189-09-14T06:00:00Z");
        round(monday);
        assertThat(told("Published")).as("nothing has changed").isEmpty();
        flights.answered(reference, Outcome.DENIED, monday);
        var next = monday.plus(Duration.ofDays(7));
        round(next.minus(STEP));
        assertThat(told("Published")).isEmpty();
        round(next);
        round(next.plus(Duration.ofHours(1)));
        assertThat(told("Published")).hasSize(1);
        assertThat(told("Published").get(0).getText())
                .contains("“Denials in August”: one request is counted differently today.");
    }

    @Test
    void a_permit_that_ends_is_told_14_and_3_days_before_unless_it_is_extended() {
        ApiClient.post(
                        officer(mission),
                        "/permits",
                        """
                        {"mission": "%s", "authority": "Ministry of Defence", "number": "AV/7", "kind": "block",
                         "valid_from": "2189-09-01", "valid_to": "2189-10-31", "source": "Letter of 1 September"}"""
                                .formatted(mission))
                .statusCode(201);
        var end = Instant.parse("2189-11-01T00:00:00Z");
        var first = end.minus(Duration.ofDays(14));
        round(first.minus(STEP));
        assertThat(received()).isEmpty();
        round(first);
        round(first.plus(Duration.ofHours(1)));
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getText()).contains("AV/7", "Its last day is", "31 October 2189");
        round(end.minus(Duration.ofDays(3)));
        assertThat(received()).hasSize(2);

        String id = as(officer(mission)).get("/permits?mission=" + mission).path("items[0].id");
        as(officer(mission))
                .body("{\"valid_to\": \"2189-12-31\"}")
                .patch("/permits/" + id)
                .then()
                .statusCode(200);
        round(end.minus(Duration.ofDays(2)));
        assertThat(received()).hasSize(2);
        round(Instant.parse("2190-01-01T00:00:00Z").minus(Duration.ofDays(14)));
        assertThat(received()).hasSize(3);
    }

    @Test
    void administrators_are_told_once_of_a_webhook_that_was_switched_off() {
        var admin = "admin." + address;
        save(ApiClient.ADMIN, "{\"email\": \"%s\", \"language\": \"en\", \"time_zone\": \"UTC\"}".formatted(admin));
        var id = switchedOff(DEADLINE);
        round(DEADLINE.plus(STEP));
        round(DEADLINE.plus(Duration.ofHours(1)));
        as(ApiClient.ADMIN).delete("/webhooks/" + id).then().statusCode(204);
        save(ApiClient.ADMIN, "{\"language\": \"en\", \"time_zone\": \"UTC\"}");
        assertThat(mailbox.getMailsSentTo(admin)).hasSize(1);
        assertThat(mailbox.getMailsSentTo(admin).get(0).getText())
                .contains("http://localhost:9/fct", "the receiver answered 410");
        assertThat(received()).isEmpty();
    }

    @Test
    void answers_and_short_notice_are_told_at_once_but_not_of_a_flight_that_has_departed() {
        var now = DEADLINE.minus(Duration.ofDays(1));
        var reference = flights.file(mission, Purpose.ISR, now, DEADLINE);
        round(now);
        assertThat(received()).extracting(Mail::getSubject).containsExactly("Short notice: " + reference);
        flights.answered(reference, Outcome.DENIED, now);
        round(now.plus(Duration.ofMinutes(1)));
        assertThat(received()).hasSize(2);
        assertThat(received().get(1).getText()).contains("An answer is recorded.", "Status: denied");
        var approved = sent(DEADLINE.plus(Duration.ofDays(9)));
        flights.answered(approved, Outcome.APPROVED, DEADLINE.plus(Duration.ofDays(7)));
        flights.revoked(approved, DEADLINE.plus(Duration.ofDays(8)));
        round(DEADLINE.plus(Duration.ofDays(8)));
        assertThat(received()).as("an answer and a revocation, in one mail").hasSize(3);
        assertThat(received().get(2).getText()).containsOnlyOnce("The approval is revoked.");
        var late = sent(DEADLINE.minus(Duration.ofDays(5)));
        flights.answered(late, Outcome.APPROVED, DEADLINE);
        round(DEADLINE.plus(Duration.ofDays(8)));
        assertThat(received()).hasSize(3);
    }

    @Test
    void nobody_is_told_what_they_did_not_choose_or_may_no_longer_read() {
        var reference = sent(DEADLINE);
        wants("[\"answer_recorded\"]", "at_once", "");
        round(DEADLINE.plus(STEP));
        assertThat(received()).isEmpty();
        assertThat(states(reference)).isEmpty();
        wants(ALL, "at_once", "\"sectors\": [\"West\"],");
        sent(DEADLINE);
        round(DEADLINE.plus(STEP));
        assertThat(received()).isEmpty();
        wants(ALL, "at_once", "\"purposes\": [\"isr\"], \"sectors\": [\"East\"],");
        var third = sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        as(ApiClient.ADMIN)
                .body("{\"missions\": []}")
                .patch("/accounts/" + officer(mission))
                .then()
                .statusCode(200);
        mails.run(() -> ripe(DEADLINE.plus(STEP)));
        assertThat(received()).isEmpty();
        assertThat(states(third)).containsOnly(Map.entry("VOID", 3L));
    }

    @Test
    void a_mail_that_is_not_taken_is_tried_again_and_one_that_is_refused_for_good_is_not() {
        sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        var tried = new ArrayList<Instant>();
        var now = ripe(DEADLINE.plus(STEP));
        while (waiting() && tried.size() < 100) {
            var at = now;
            mails.by(mail -> {
                        if (mail.getTo().contains(address)) {
                            tried.add(at);
                            throw new MailTrouble("421 try again later", false);
                        }
                    })
                    .run(() -> at);
            now = now.plus(Duration.ofMinutes(1));
            if (tried.size() > 4) {
                now = now.plus(Duration.ofHours(6));
            }
        }
        assertThat(tried).hasSize(Retries.MOST);
        assertThat(Duration.between(tried.get(0), tried.get(3))).isEqualTo(Duration.ofMinutes(1 + 3 + 9));
        assertThat(statesOfMission()).containsOnly(Map.entry("FAILED", 3L));
        sent(DEADLINE.plus(Duration.ofDays(5)));
        plan(DEADLINE.plus(Duration.ofDays(3)));
        var last = DEADLINE.plus(Duration.ofDays(6));
        spreading.spread(last);
        gather(last);
        mails.by(mail -> {
                    throw new MailTrouble("550 no such user", true);
                })
                .run(() -> ripe(last));
        assertThat(statesOfMission()).containsOnly(Map.entry("FAILED", 6L));
    }

    @Test
    void a_mail_that_is_tried_again_keeps_the_quiet_hours_and_a_test_does_not() {
        save(
                officer(mission),
                """
                {"email": "%s", "language": "en", "time_zone": "UTC", "quiet_hours": {"from": "07:00", "to": "09:00"},
                 "subscriptions": [{"mission": "%s", "kinds": %s, "delivery": "at_once"}]}"""
                        .formatted(address, mission, ALL));
        sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        var quiet = DEADLINE.plus(Duration.ofHours(1));
        mails.by(mail -> {
                    throw new MailTrouble("421 try again later", false);
                })
                .run(() -> quiet.minus(STEP));
        assertThat(failures()).hasSize(1);
        var end = quiet.plus(Duration.ofHours(2));
        for (var at : List.of(quiet.plus(Duration.ofMinutes(1)), end.minus(STEP))) {
            service.test(new Actor(officer(mission), Set.of(Role.ADMIN), Set.of()), "test." + address, at);
            mails.run(() -> at);
        }
        assertThat(received()).isEmpty();
        assertThat(failures()).as("that was no try").hasSize(1);
        assertThat(mailbox.getMailsSentTo("test." + address)).hasSize(2);
        mails.run(() -> end);
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_mail_that_is_tried_again_goes_to_the_address_that_its_reader_has_then() {
        sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        var ids = refused(address, ripe(DEADLINE.plus(STEP)));
        var replaced = address;
        address = "new." + address;
        wants(ALL, "at_once", "");
        mails.run(() -> ripe(DEADLINE.plus(STEP)).plus(Duration.ofMinutes(1)));
        assertThat(messageIds()).hasSize(1).isEqualTo(ids);
        assertThat(mailbox.getMailsSentTo(replaced)).isEmpty();
        assertThat(statesOfMission()).containsOnly(Map.entry("SENT", 1L), Map.entry("VOID", 2L));
    }

    @Test
    void a_mail_that_is_tried_again_goes_to_nobody_who_has_no_address_any_more() {
        var admin = "admin." + address;
        save(ApiClient.ADMIN, "{\"email\": \"%s\", \"language\": \"en\", \"time_zone\": \"UTC\"}".formatted(admin));
        var id = switchedOff(DEADLINE);
        plan(DEADLINE.plus(STEP));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        assertThat(refused(admin, ripe(DEADLINE.plus(STEP)))).hasSize(1);
        save(ApiClient.ADMIN, "{\"language\": \"en\", \"time_zone\": \"UTC\"}");
        mails.run(() -> ripe(DEADLINE.plus(STEP)).plus(Duration.ofMinutes(1)));
        as(ApiClient.ADMIN).delete("/webhooks/" + id).then().statusCode(204);
        assertThat(mailbox.getMailsSentTo(admin)).isEmpty();
        assertThat(counted("a.recipient = 'admin' and o.subject = :what", id)).containsOnly(Map.entry("VOID", 1L));
    }

    @Test
    void a_mail_that_cannot_be_written_is_tried_again_and_holds_up_no_other() {
        var first = sent(DEADLINE);
        var second = sent(DEADLINE.plus(Duration.ofHours(1)));
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        var now = DEADLINE.plus(Duration.ofHours(2));
        spreading.spread(now);
        gather(now);
        mails.tellingBy(new FailsAt(first)).run(() -> ripe(now));
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactly("Deadline passed without an answer: " + second);
        assertThat(states(first)).containsOnly(Map.entry("WAITING", 3L));
        assertThat(failures()).hasSize(1).allMatch("IllegalStateException"::equals);
        mails.run(() -> ripe(now).plus(Duration.ofMinutes(1)));
        assertThat(received()).hasSize(2);
        assertThat(received().get(1).getText()).contains(first);
    }

    @Test
    void a_report_that_cannot_be_compared_holds_up_no_other() {
        var monday = Instant.parse("2189-09-14T06:00:00Z");
        var reference = sent(Instant.parse("2189-08-07T06:00:00Z"));
        published("Denials in August", LocalDate.parse("2189-08-01"), Instant.parse("2189-09-01T06:00:00Z"));
        plan(monday);
        flights.answered(reference, Outcome.DENIED, monday);
        var planned = database.createQuery(
                        "from Occasion o where o.kind = :kind and o.missionId = (select m.id from Mission m where m.code = :code)",
                        Occasion.class)
                .setParameter("kind", AlertKind.PUBLICATION_CHANGED)
                .setParameter("code", mission)
                .getResultList()
                .get(0);
        var ofNoMission = Occasion.now(AlertKind.PUBLICATION_CHANGED, "of no mission", monday);
        var teller = tellers.stream()
                .filter(one -> one.kinds().contains(AlertKind.PUBLICATION_CHANGED))
                .findFirst()
                .orElseThrow();
        assertThat(teller.tell(List.of(ofNoMission, planned), monday.plus(Duration.ofDays(7))))
                .containsOnlyKeys(planned.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 48})
    void after_an_outage_of_the_mail_server_one_daily_mail_tells_of_both_days(int hours) {
        wants("[\"deadline_passed\"]", "daily", "\"hour\": 7,");
        var first = sent(DEADLINE);
        var second = sent(DEADLINE.plus(Duration.ofDays(1)));
        plan(DEADLINE.minus(Duration.ofDays(2)));
        var begin = DEADLINE.plus(Duration.ofHours(1));
        var end = begin.plus(Duration.ofHours(hours));
        for (int minutes = 0; minutes < Duration.ofHours(51).toMinutes(); minutes += 20) {
            var at = begin.plus(Duration.ofMinutes(minutes));
            spreading.spread(at);
            gather(at);
            if (at.isBefore(end)) {
                refused(address, ripe(at));
            } else {
                mails.run(() -> ripe(at));
            }
        }
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getSubject()).isEqualTo("Flight clearances: 2 alerts");
        assertThat(received().get(0).getText()).contains(first, second);
        assertThat(statesOfMission()).containsOnly(Map.entry("SENT", 2L));
    }

    @Test
    void a_mail_that_the_server_may_have_taken_stays_a_mail_of_its_own_under_its_message_id() {
        var first = sent(DEADLINE);
        var second = sent(DEADLINE.plus(Duration.ofHours(1)));
        plan(DEADLINE.minus(Duration.ofDays(2)));
        var at = DEADLINE.plus(STEP);
        spreading.spread(at);
        gather(at);
        var ids = new ArrayList<String>();
        var silent = new SmtpHandOver(all -> Uni.createFrom().failure(new TimeoutException()));
        mails.by(mail -> {
                    if (mail.getTo().contains(address)) {
                        ids.addAll(mail.getHeaders().get("Message-ID"));
                        silent.hand(mail);
                    }
                })
                .run(() -> ripe(at));
        assertThat(refused(address, ripe(at).plus(Duration.ofMinutes(1)))).isEqualTo(ids);
        assertSentBesideTheNext(at, first, second, ids);
    }

    @Test
    void a_mail_that_a_killed_node_may_have_handed_over_stays_a_mail_of_its_own_under_its_message_id() {
        var first = sent(DEADLINE);
        var second = sent(DEADLINE.plus(Duration.ofHours(1)));
        plan(DEADLINE.minus(Duration.ofDays(2)));
        var at = DEADLINE.plus(STEP);
        spreading.spread(at);
        gather(at);
        var ids = new ArrayList<String>();
        HandOver killed = mail -> {
            if (mail.getTo().contains(address)) {
                ids.addAll(mail.getHeaders().get("Message-ID"));
                throw new IllegalStateException("killed before it is recorded");
            }
        };
        assertThatThrownBy(() -> mails.by(killed).run(() -> ripe(at))).isInstanceOf(IllegalStateException.class);
        assertThat(refused(address, ripe(at).plus(MailSteps.CLAIM).plus(STEP))).isEqualTo(ids);
        assertSentBesideTheNext(at, first, second, ids);
    }

    /** An hour later: each request has a mail of its own, the first of them still under its message id. */
    private void assertSentBesideTheNext(Instant at, String first, String second, List<String> ids) {
        var later = at.plus(Duration.ofHours(1));
        spreading.spread(later);
        gather(later);
        mails.run(() -> ripe(later));
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactlyInAnyOrder(
                        "Deadline passed without an answer: " + first, "Deadline passed without an answer: " + second);
        assertThat(ids).hasSize(1);
        assertThat(messageIds()).containsAll(ids);
    }

    @Test
    void a_mail_that_was_tried_while_the_clock_was_ahead_is_tried_again_when_the_clock_is_right() {
        sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        assertThat(refused(address, DEADLINE.plus(Duration.ofDays(30)))).hasSize(1);
        mails.run(() -> ripe(DEADLINE.plus(STEP)));
        assertThat(received()).hasSize(1);
        assertThat(statesOfMission()).containsOnly(Map.entry("SENT", 1L), Map.entry("VOID", 2L));
    }

    @Test
    void a_mail_that_a_killed_node_claimed_while_its_clock_was_ahead_is_sent_and_one_that_is_claimed_now_is_not() {
        sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        HandOver killed = mail -> {
            if (mail.getTo().contains(address)) {
                throw new IllegalStateException("killed before the mail server has it");
            }
        };
        var now = ripe(DEADLINE.plus(STEP));
        var ahead = now.plus(Duration.ofMinutes(1));
        assertThatThrownBy(() -> mails.by(killed).run(() -> ahead)).isInstanceOf(IllegalStateException.class);
        mails.run(() -> now);
        assertThat(received())
                .as("the claim of a node whose clock is a minute ahead")
                .isEmpty();
        var farAhead = now.plus(Duration.ofDays(30));
        assertThatThrownBy(() -> mails.by(killed).run(() -> farAhead)).isInstanceOf(IllegalStateException.class);
        mails.run(() -> now);
        assertThat(received()).hasSize(1);
    }

    @Test
    void what_is_dated_by_a_clock_that_was_ahead_is_told_when_the_clock_is_right() {
        var reference = sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(Duration.ofDays(30)));
        mail(DEADLINE.plus(STEP));
        assertThat(received())
                .extracting(Mail::getSubject)
                .containsExactly("Deadline passed without an answer: " + reference);
    }

    @Test
    void a_restored_copy_sends_nothing() {
        sent(DEADLINE);
        plan(DEADLINE.minus(Duration.ofDays(2)));
        spreading.spread(DEADLINE.plus(STEP));
        gather(DEADLINE.plus(STEP));
        place(outreach.place(), "jdbc:elsewhere");
        mails.run(() -> ripe(DEADLINE.plus(STEP)));
        assertThat(received()).isEmpty();
        assertThat(statesOfMission()).containsOnly(Map.entry("WAITING", 3L));
        place("jdbc:elsewhere", outreach.place());
        mails.run(() -> ripe(DEADLINE.plus(STEP)));
        assertThat(received()).hasSize(1);
    }

    /** Tells of deadlines in no words, and fails at one request. */
    private record FailsAt(String reference) implements Teller {

        @Override
        public Set<AlertKind> kinds() {
            return Set.of(AlertKind.DEADLINE_NEAR, AlertKind.DEADLINE_PASSED);
        }

        @Override
        public Map<UUID, Telling> tell(Collection<Occasion> occasions, Instant now) {
            if (occasions.stream().anyMatch(one -> one.subject().equals(reference))) {
                throw new IllegalStateException("a fault");
            }
            return occasions.stream()
                    .collect(Collectors.toMap(
                            Occasion::id, one -> new Telling(one.subject(), null, "/requests", List.of())));
        }
    }

    /** The ids of the mails to an address that the mail server does not take at that instant. */
    private List<String> refused(String to, Instant now) {
        var ids = new ArrayList<String>();
        mails.by(mail -> {
                    if (mail.getTo().contains(to)) {
                        ids.addAll(mail.getHeaders().get("Message-ID"));
                        throw new MailTrouble("421 try again later", false);
                    }
                })
                .run(() -> now);
        return ids;
    }

    /** A webhook that its receiver switched off. */
    private String switchedOff(Instant at) {
        var id = SomeWebhooks.made(mission);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update webhook set off_at = :at, off_why = 'GONE' where id = :id")
                .setParameter("at", at)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
        return id;
    }

    private List<?> failures() {
        return database.createNativeQuery(
                        "select failure from alert_mail where address = :address and state = 'WAITING' and tries = 1")
                .setParameter("address", address)
                .getResultList();
    }

    private static void atOnce(Runnable ofEachNode) throws Exception {
        Together.together(4, node -> {
            ofEachNode.run();
            return node;
        });
    }

    private void round(Instant now) {
        plan(now);
        spreading.spread(now);
        mail(now);
    }

    /** Sends what is to be told by that instant, as soon as it is ripe. */
    private void mail(Instant now) {
        gather(now);
        mails.run(() -> ripe(now));
    }

    private void gather(Instant now) {
        steps.gather(now, ripe(now));
    }

    private static Instant ripe(Instant told) {
        return told.plus(MailSteps.RIPENING);
    }

    private void plan(Instant now) {
        numbering.run();
        planning.plan(now);
    }

    private String sent(Instant departure) {
        return flights.file(mission, Purpose.ISR, departure.minus(Duration.ofDays(3)), departure);
    }

    private void wants(String kinds, String delivery, String more) {
        wants(kinds, delivery, more, "en", "UTC");
    }

    private void wants(String kinds, String delivery, String more, String language, String zone) {
        save(
                officer(mission),
                """
                {"email": "%s", "language": "%s", "time_zone": "%s",
                 "subscriptions": [{"mission": "%s", %s "kinds": %s, "delivery": "%s"}]}"""
                        .formatted(address, language, zone, mission, more, kinds, delivery));
    }

    private Instant subscribedAt() {
        return QuarkusTransaction.requiringNew().call(() -> database.createQuery(
                        "select s.subscribedAt from Subscription s where s.mission.code = :mission", Instant.class)
                .setParameter("mission", mission)
                .getSingleResult());
    }

    private void subscribedAt(Instant at) {
        QuarkusTransaction.requiringNew().run(() -> database.createQuery(
                        "update Subscription s set s.subscribedAt = :at where s.mission.id = (select m.id from Mission m where m.code = :mission)")
                .setParameter("at", at)
                .setParameter("mission", mission)
                .executeUpdate());
    }

    private static void save(String account, String settings) {
        as(account).body(settings).put("/alert-settings").then().statusCode(200);
    }

    /** As a publication is stored, without its files, which take their time to print. */
    private void published(String title, LocalDate month, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        """
                        insert into publication (id, mission_id, title, first_day, last_day, time_zone, basis, definition,
                            answers_entered_until, revision, published_at, published_by)
                        select :id, m.id, :title, cast(:first as date), cast(:last as date), m.time_zone, 'SENT', 2,
                            cast(:last as date), 0, cast(:at as timestamp with time zone), 'manager'
                        from mission m where m.code = :mission""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("title", title)
                .setParameter("first", month)
                .setParameter("last", month.plusMonths(1).minusDays(1))
                .setParameter("at", at)
                .setParameter("mission", mission)
                .executeUpdate());
    }

    private List<Mail> told(String what) {
        return received().stream()
                .filter(mail -> mail.getSubject().startsWith(what))
                .toList();
    }

    private List<Mail> received() {
        return mailbox.getMailsSentTo(address);
    }

    private List<String> messageIds() {
        return received().stream()
                .flatMap(mail -> mail.getHeaders().get("Message-ID").stream())
                .toList();
    }

    private boolean waiting() {
        return statesOfMission().containsKey("WAITING");
    }

    private Map<String, Long> statesOfMission() {
        return counted("o.subject like :what", mission + "-%");
    }

    private Map<String, Long> states(String reference) {
        return counted("o.subject = :what", reference);
    }

    private Map<String, Long> counted(String condition, String what) {
        List<?> rows = database.createNativeQuery(
                        "select a.state, count(*) from alert a join alert_occasion o on o.id = a.occasion_id where "
                                + condition + " group by a.state")
                .setParameter("what", what)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    private void place(String from, String to) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update installation_place set place = :to where place = :from")
                        .setParameter("to", to)
                        .setParameter("from", from)
                        .executeUpdate());
    }
}
