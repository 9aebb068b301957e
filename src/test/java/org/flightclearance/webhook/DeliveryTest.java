package org.flightclearance.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.event.NumberedNow;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;
import org.flightclearance.webhook.receiver.AllowedHosts;
import org.flightclearance.webhook.receiver.ReceiverAnswer;
import org.flightclearance.webhook.receiver.ReceiverCalls;
import org.flightclearance.webhook.receiver.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.Together.together;

/** Deliveries to receivers that answer, fail, or say nothing. Each instance of the run is a node. */
@OnBothDatabases
class DeliveryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMIN), Set.of());

    private static String code;
    private static UUID mission;

    @Inject
    WebhookService service;

    @Inject
    EventService recording;

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    Claims claims;

    @Inject
    DeliverySteps steps;

    @Inject
    AllowedHosts hosts;

    @Inject
    Missions missions;

    @Inject
    EntityManager database;

    @Inject
    Vertx vertx;

    private final List<Receiver> receivers = new ArrayList<>();
    private boolean mayReachOut = true;
    private Instant now = Instant.parse("2022-10-05T12:00:00Z");
    private DeliveryRun node;

    @BeforeEach
    void begin() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("delete from webhook_delivery").executeUpdate();
            database.createNativeQuery("delete from webhook").executeUpdate();
        });
        node = node(PATIENCE);
        if (code == null) {
            code = ApiClient.mission();
            mission = QuarkusTransaction.requiringNew()
                    .call(() -> missions.find("code", code).firstResult().id());
        }
        NumberedNow.number(now);
    }

    @AfterEach
    void end() {
        receivers.forEach(Receiver::close);
    }

    @Test
    void each_event_is_delivered_once_in_order_with_a_signature_that_an_independent_library_makes_too()
            throws Exception {
        var receiver = receiver();
        var made = webhook(receiver);
        happen("A-1", "A-2", "A-3");
        run();
        run();
        assertThat(references(receiver)).containsExactly("A-1", "A-2", "A-3");
        var call = receiver.calls().get(0);
        var body = json(call.body());
        assertThat(call.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("webhook-id", body.at("/data/id").asText())
                .containsEntry("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .containsEntry("webhook-signature", signature(made.secret().text(), call));
        assertThat(body.at("/type").asText()).isEqualTo("request.filed");
        assertThat(body.at("/timestamp").asText()).isEqualTo("2022-10-05T11:00:00Z");
        assertThat(body.at("/data/mission").asText()).isEqualTo(code);
        assertThat(names(body)).containsExactly("type", "timestamp", "data");
        assertThat(names(body.at("/data")))
                .containsExactly(
                        "id", "number", "occurred_at", "recorded_at", "mission", "reference", "version", "status");
    }

    @Test
    void a_receiver_that_fails_in_any_way_gets_every_event_in_order_and_the_others_are_not_held_up() {
        var elsewhere = receiver();
        var bad = receiver()
                .says(
                        Receiver.SILENCE,
                        Receiver.answer(500, ""),
                        Receiver.answer(303, "Location: " + elsewhere.url() + "\r\n"),
                        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                        "no http at all\r\n\r\n",
                        Receiver.OK);
        var good = receiver();
        var failing = webhook(bad);
        webhook(good);
        happen("A-1", "A-2");
        var troubles = new ArrayList<Trouble>();
        for (int i = 0; i < 5; i++) {
            run();
            troubles.add(last(failing).trouble());
            now = now.plus(Duration.ofHours(1));
        }
        run();
        assertThat(troubles)
                .containsExactly(
                        Trouble.TOO_SLOW, Trouble.REFUSED, Trouble.REFUSED, Trouble.BROKEN_OFF, Trouble.BROKEN_OFF);
        assertThat(references(bad)).containsExactly("A-1", "A-1", "A-1", "A-1", "A-1", "A-1", "A-2");
        assertThat(bad.calls().stream()
                        .limit(6)
                        .map(call -> call.headers().get("webhook-id"))
                        .distinct())
                .hasSize(1);
        assertThat(bad.calls().stream()
                        .limit(6)
                        .map(call -> call.headers().get("webhook-signature"))
                        .distinct())
                .as("a fresh signature each time")
                .hasSize(6);
        assertThat(references(good)).containsExactly("A-1", "A-2");
        assertThat(elsewhere.calls()).as("redirects are not followed").isEmpty();
        assertThat(reload(failing).state()).isEqualTo(WebhookState.ON);
    }

    @Test
    void a_receiver_that_is_down_for_an_hour_gets_what_happened_meanwhile() {
        var down = receiver();
        var made = webhook(down);
        down.close();
        happen("A-1");
        run();
        assertThat(last(made).trouble()).isEqualTo(Trouble.UNREACHABLE);
        assertThat(reload(made).state()).isEqualTo(WebhookState.FAILING);
        var up = receiver();
        moved(made, up);
        happen("A-2");
        run();
        assertThat(up.calls()).as("not yet due").isEmpty();
        now = now.plus(Duration.ofHours(1));
        run();
        assertThat(references(up)).containsExactly("A-1", "A-2");
    }

    @Test
    void a_slow_receiver_holds_up_no_other() throws Exception {
        var slow = receiver().says(Receiver.SILENCE);
        var fast = receiver();
        var patient = node(Duration.ofSeconds(10));
        webhook(slow);
        happen("A-1");
        var waiting = patient.begin(() -> now);
        webhook(fast);
        happen("A-2");
        CompletableFuture.allOf(patient.begin(() -> now).toArray(CompletableFuture[]::new))
                .get(5, TimeUnit.SECONDS);
        assertThat(references(fast)).containsExactly("A-2");
        assertThat(waiting).hasSize(1).noneMatch(CompletableFuture::isDone);
        slow.close();
        waiting.get(0).get(5, TimeUnit.SECONDS);
    }

    @Test
    void no_call_is_made_before_the_time_that_the_receiver_names() {
        var busy = receiver().says(Receiver.answer(503, "Retry-After: 3600\r\n"));
        webhook(busy);
        happen("A-1");
        run();
        now = now.plus(Duration.ofMinutes(59));
        run();
        assertThat(busy.calls()).hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        run();
        assertThat(references(busy)).containsExactly("A-1", "A-1");
    }

    @Test
    void an_answer_410_switches_it_off_until_somebody_sends_again_and_then_nothing_is_missing() {
        var gone = receiver().says(Receiver.answer(410, ""));
        var made = webhook(gone);
        happen("A-1");
        run();
        assertThat(reload(made).state()).isEqualTo(WebhookState.OFF);
        assertThat(reload(made).offWhy()).isEqualTo(OffReason.GONE);
        happen("A-2");
        now = now.plus(Duration.ofDays(2));
        run();
        assertThat(gone.calls()).hasSize(1);
        service.sendAgain(ADMIN, made.webhook().id(), onlyDelivery(made).id(), now);
        run();
        assertThat(references(gone)).containsExactly("A-1", "A-1", "A-2");
        assertThat(reload(made).state()).isEqualTo(WebhookState.ON);
    }

    @Test
    void three_days_without_success_switch_it_off() {
        var failing = receiver();
        var made = webhook(failing);
        happen("A-1");
        var until = now.plus(Waits.MOST_FAILING);
        while (reload(made).state() != WebhookState.OFF) {
            assertThat(now).isBeforeOrEqualTo(until.plus(Duration.ofDays(2)));
            failing.says(Receiver.answer(500, ""));
            run();
            var due = reload(made).dueAt();
            now = due == null ? now : due;
        }
        assertThat(now).isAfterOrEqualTo(until);
        assertThat(reload(made).offWhy()).isEqualTo(OffReason.FAILING);
        assertThat(failing.calls()).hasSizeBetween(10, 16);
    }

    @Test
    void what_was_delivered_can_be_sent_again_with_the_same_id() {
        var receiver = receiver();
        var made = webhook(receiver);
        happen("A-1");
        run();
        service.sendAgain(ADMIN, made.webhook().id(), onlyDelivery(made).id(), now);
        run();
        run();
        assertThat(references(receiver)).containsExactly("A-1", "A-1");
        assertThat(receiver.calls().get(0).headers().get("webhook-id"))
                .isEqualTo(receiver.calls().get(1).headers().get("webhook-id"));
        assertThat(onlyDelivery(made).tries()).isEqualTo(2);
    }

    @Test
    void the_newest_delivery_is_kept_so_that_a_webhook_that_was_off_for_long_can_be_switched_on() {
        var receiver = receiver();
        var made = webhook(receiver);
        happen("A-1", "A-2");
        run();
        var removed = QuarkusTransaction.requiringNew().call(() -> {
            webhooks.findById(made.webhook().id()).off(OffReason.MAKER, now);
            return deliveries.removeDelivered(now.plusSeconds(1));
        });
        assertThat(removed).isEqualTo(1);
        service.sendAgain(ADMIN, made.webhook().id(), onlyDelivery(made).id(), now);
        run();
        assertThat(references(receiver)).containsExactly("A-1", "A-2", "A-2");
        assertThat(reload(made).state()).isEqualTo(WebhookState.ON);
    }

    @Test
    void a_clock_that_is_set_back_after_a_failure_and_a_claim_holds_up_nothing() {
        var receiver = receiver().says(Receiver.answer(500, ""));
        var made = webhook(receiver);
        happen("A-1");
        var ahead = now.plus(Duration.ofDays(30));
        node.begin(() -> ahead).forEach(CompletableFuture::join);
        assertThat(claims.claim(UUID.randomUUID(), ahead.plusSeconds(10), 9))
                .containsExactly(made.webhook().id());
        run();
        assertThat(references(receiver)).containsExactly("A-1", "A-1");
    }

    @Test
    void two_nodes_never_deliver_to_one_receiver_at_the_same_time() {
        var receiver = receiver();
        var made = webhook(receiver);
        happen("A-1");
        assertThat(claims.claim(UUID.randomUUID(), now, 9))
                .containsExactly(made.webhook().id());
        assertThat(claims.claim(UUID.randomUUID(), now, 9)).isEmpty();
    }

    @Test
    void a_node_that_claims_leaves_out_what_another_claims_at_that_moment_instead_of_waiting_for_it() throws Exception {
        var made = webhook(receiver());
        happen("A-1");
        QuarkusTransaction.begin();
        database.createNativeQuery("select id from webhook for update").getResultList();
        var other = CompletableFuture.supplyAsync(() -> claims.claim(UUID.randomUUID(), now, 9));
        assertThat(other.get(3, TimeUnit.SECONDS)).isEmpty();
        QuarkusTransaction.rollback();
        assertThat(claims.claim(UUID.randomUUID(), now, 9))
                .containsExactly(made.webhook().id());
    }

    @Test
    void what_a_killed_node_has_claimed_is_taken_over_after_a_minute_and_its_late_result_counts_no_longer() {
        var receiver = receiver();
        var made = webhook(receiver);
        var id = made.webhook().id();
        happen("A-1");
        var killed = UUID.randomUUID();
        claims.claim(killed, now, 9);
        var sending = steps.next(id, killed, now).orElseThrow();
        now = now.plus(Claims.LENGTH);
        run();
        assertThat(receiver.calls()).isEmpty();
        now = now.plusSeconds(1);
        run();
        assertThat(references(receiver)).containsExactly("A-1");
        steps.record(id, killed, sending.delivery(), ReceiverAnswer.failed(Trouble.UNREACHABLE), now);
        assertThat(reload(made).state()).isEqualTo(WebhookState.ON);
    }

    @Test
    void an_installation_that_may_not_reach_out_calls_nobody_and_nothing_is_lost() {
        var receiver = receiver();
        webhook(receiver);
        happen("A-1");
        mayReachOut = false;
        run();
        assertThat(receiver.calls()).isEmpty();
        mayReachOut = true;
        run();
        assertThat(references(receiver)).containsExactly("A-1");
    }

    @Test
    void while_a_secret_is_replaced_both_sign() throws Exception {
        var receiver = receiver();
        var made = webhook(receiver);
        var newer = service.replaceSecret(ADMIN, made.webhook().id(), now).secret();
        happen("A-1");
        run();
        var first = receiver.calls().get(0);
        assertThat(first.headers().get("webhook-signature"))
                .isEqualTo(signature(newer.text(), first) + " "
                        + signature(made.secret().text(), first));
        now = now.plus(WebhookService.BOTH_SECRETS);
        happen("A-2");
        run();
        var second = receiver.calls().get(1);
        assertThat(second.headers().get("webhook-signature")).isEqualTo(signature(newer.text(), second));
    }

    @RepeatedTest(5)
    void of_two_secrets_that_are_made_at_once_both_sign() throws Exception {
        var receiver = receiver();
        var id = webhook(receiver).webhook().id();
        var secrets =
                together(2, i -> service.replaceSecret(ADMIN, id, now).secret().text());
        happen("A-1");
        run();
        var call = receiver.calls().get(0);
        assertThat(call.headers().get("webhook-signature").split(" "))
                .containsExactlyInAnyOrder(signature(secrets.get(0), call), signature(secrets.get(1), call));
    }

    @Test
    void only_the_kinds_that_were_asked_for_are_delivered() {
        var receiver = receiver();
        service.make(ADMIN, new WebhookProfile(receiver.url(), List.of("request.sent"), List.of(code)), now);
        happen("A-1");
        happen(EventType.REQUEST_SENT, "A-2");
        happen("A-3");
        run();
        assertThat(references(receiver)).containsExactly("A-2");
    }

    private MadeWebhook madeBy(String manager, Receiver receiver) {
        return service.make(
                new Actor(manager, Set.of(Role.MANAGER), Set.of(code)),
                new WebhookProfile(receiver.url(), null, List.of(code)),
                now);
    }

    @Test
    void the_rights_of_the_maker_count_at_delivery() {
        var receiver = receiver();
        var manager = ApiClient.manager(code);
        var made = madeBy(manager, receiver);
        hasRole(manager, "requester");
        happen("A-1");
        run();
        assertThat(receiver.calls()).isEmpty();
        assertThat(reload(made).offWhy()).isEqualTo(OffReason.MAKER);
    }

    @Test
    void a_webhook_whose_maker_had_no_right_is_on_again_an_hour_after_and_nothing_is_missing() {
        var receiver = receiver();
        var manager = ApiClient.manager(code);
        var made = madeBy(manager, receiver);
        hasRole(manager, "requester");
        happen("A-1");
        var off = now;
        run();
        now = off.plus(Waits.FOR_RIGHTS);
        run();
        assertThat(reload(made).offAt()).as("not switched off a second time").isEqualTo(off);
        happen("A-2");
        hasRole(manager, "manager");
        now = off.plus(Waits.FOR_RIGHTS.multipliedBy(2)).minusSeconds(1);
        run();
        assertThat(receiver.calls()).isEmpty();
        now = now.plusSeconds(1);
        run();
        assertThat(references(receiver)).containsExactly("A-1", "A-2");
        assertThat(reload(made).state()).isEqualTo(WebhookState.ON);
    }

    @Test
    void a_host_that_the_operator_no_longer_allows_is_not_called() {
        var receiver = receiver();
        var made = webhook(receiver);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update webhook set url = :url")
                .setParameter(
                        "url",
                        receiver.url()
                                .replace("localhost", "internal.localhost")
                                .replace("http:", "https:"))
                .executeUpdate());
        happen("A-1");
        run();
        assertThat(receiver.calls()).isEmpty();
        assertThat(last(made).trouble()).isIn(Trouble.PRIVATE_ADDRESS, Trouble.HOST_UNKNOWN);
    }

    @Test
    void of_a_long_answer_the_beginning_is_kept_and_its_status_counts() {
        var talkative = receiver().says("HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n" + "x".repeat(5_000));
        var made = webhook(talkative);
        happen("A-1");
        run();
        assertThat(onlyDelivery(made).deliveredAt()).isEqualTo(now);
        assertThat(onlyDelivery(made).lastAnswer()).isEqualTo("x".repeat(4_096));
    }

    private static void hasRole(String account, String role) {
        ApiClient.as(ApiClient.ADMIN)
                .body("{\"roles\": [\"%s\"]}".formatted(role))
                .patch("/accounts/" + account)
                .then()
                .statusCode(200);
    }

    private DeliveryRun node(Duration limit) {
        return new DeliveryRun(claims, steps, new ReceiverCalls(hosts, vertx, limit), () -> mayReachOut);
    }

    private void run() {
        node.begin(() -> now).forEach(CompletableFuture::join);
    }

    private Receiver receiver() {
        var one = new Receiver();
        receivers.add(one);
        return one;
    }

    private MadeWebhook webhook(Receiver receiver) {
        return service.make(ADMIN, new WebhookProfile(receiver.url(), null, List.of(code)), now);
    }

    private void moved(MadeWebhook made, Receiver to) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update webhook set url = :url where id = :id")
                        .setParameter("url", to.url())
                        .setParameter("id", made.webhook().id())
                        .executeUpdate());
    }

    private void happen(String... references) {
        for (var reference : references) {
            happen(EventType.REQUEST_FILED, reference);
        }
    }

    private void happen(EventType type, String reference) {
        var subject = new NewEvent.Subject(reference, 1, WebhookState.ON);
        QuarkusTransaction.requiringNew()
                .run(() -> recording.record(
                        new NewEvent(type, mission, now.minus(Duration.ofHours(1)), now, subject, "a.traore")));
        NumberedNow.number(now);
    }

    private static List<String> references(Receiver receiver) {
        return receiver.calls().stream()
                .map(call -> json(call.body()).at("/data/reference").asText())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }

    private static String signature(String secret, Receiver.Call call) throws Exception {
        return new Webhook(secret)
                .sign(
                        call.headers().get("webhook-id"),
                        Long.parseLong(call.headers().get("webhook-timestamp")),
                        call.body());
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private org.flightclearance.webhook.Webhook reload(MadeWebhook made) {
        return service.of(ADMIN, made.webhook().id());
    }

    private LastTry last(MadeWebhook made) {
        return reload(made).lastTry();
    }

    private Delivery onlyDelivery(MadeWebhook made) {
        return service.deliveries(ADMIN, made.webhook().id(), Long.MAX_VALUE, 2).get(0);
    }
}
