package org.flightclearance.exchange.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.exchange.ImportResult;
import org.flightclearance.exchange.RowLedger;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.reference.HeldReferences;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** An import inside a larger transaction, and at the same time as other work. */
@OnBothDatabases
class ImportServiceTest {

    private static final Instant NOW = Instant.parse("2022-12-01T00:00:00Z");
    private static final String LEDGER =
            """
            client_reference,purpose,aircraft_class,sector,from,to,etd,eta
            A-1,cargo,uav,East,GABS,GAGO,2022-12-05 06:00,2022-12-05 08:00
            """;

    @Inject
    ImportService service;

    @Inject
    Missions missions;

    @Inject
    FlightRequests requests;

    @Test
    void an_import_is_rolled_back_with_the_transaction_that_it_joined() {
        var mission = mission();
        var references = hold(mission, LEDGER);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(bring(mission, LEDGER, references).created()).isEqualTo(1);
                    throw new IllegalStateException("what comes after it fails");
                }))
                .hasMessage("what comes after it fails");
        as(officer(mission)).get("/requests").then().body("items", hasSize(0));
    }

    @Test
    void a_refused_import_rolls_back_the_transaction_that_it_joined() {
        var mission = mission();
        var wrong = LEDGER + "A-2,cargo,uav,Nowhere,GABS,GAGO,2022-12-05 06:00,2022-12-05 08:00\n";
        var references = hold(mission, wrong);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(bring(mission, wrong, references).refused()).isTrue();
                    assertThat(QuarkusTransaction.isRollbackOnly()).isTrue();
                }))
                .isInstanceOf(QuarkusTransactionException.class);
        as(officer(mission)).get("/requests").then().body("items", hasSize(0));
    }

    @Test
    void a_user_who_files_what_a_running_import_has_filed_gets_a_conflict_and_not_a_server_error() throws Exception {
        var mission = mission();
        var body = ApiClient.unsentDrone(mission).replace("\"purpose\"", "\"client_reference\": \"A-1\", \"purpose\"");
        var references = hold(mission, LEDGER);
        var clerk = Executors.newSingleThreadExecutor();
        try {
            var status = QuarkusTransaction.requiringNew().call(() -> {
                bring(mission, LEDGER, references);
                var filing = clerk.submit(() -> ApiClient.post(requester(mission), "/requests", body)
                        .extract()
                        .statusCode());
                try {
                    // H2 gives up waiting; PostgreSQL waits for the end of the import
                    filing.get(4, TimeUnit.SECONDS);
                } catch (TimeoutException stillWaiting) {
                    return filing;
                }
                return filing;
            });
            assertThat(status.get(60, TimeUnit.SECONDS)).isIn(409, 503);
        } finally {
            clerk.shutdown();
        }
        as(officer(mission)).get("/requests").then().body("items", hasSize(1));
    }

    /** It is read here as the import reads it, and somebody else withdraws it before the import has entered its sending. */
    @Test
    void an_import_that_adds_to_a_request_that_somebody_else_changes_meanwhile_is_refused() {
        var mission = mission();
        assertThat(bring(mission, LEDGER, hold(mission, LEDGER)).created()).isEqualTo(1);
        String reference = as(officer(mission)).get("/requests").path("items[0].reference");
        var sent =
                LEDGER.replace("eta\n", "eta,sent_at,channel\n").replace("08:00\n", "08:00,2022-12-01 00:00,email\n");
        var references = hold(mission, sent);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(requests.referenced(reference)).isPresent();
                    ApiClient.post(
                                    officer(mission),
                                    "/withdrawals",
                                    """
                                    {"requests": ["%s"], "reason": "weather", "at": "2022-12-02T06:00:00Z"}"""
                                            .formatted(reference))
                            .statusCode(200);
                    bring(mission, sent, references);
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("refused.raced");
        as(officer(mission)).get("/requests/" + reference).then().body("sent", nullValue());
    }

    /** Whoever changes rules judges all open requests anew, but sees none of a running import. */
    @Test
    void an_import_is_refused_if_the_rules_of_its_mission_are_changed_meanwhile() {
        var mission = mission();
        var holiday = "{\"mission\": \"%s\", \"date\": \"2190-05-01\", \"name\": \"A feast\"}".formatted(mission);
        var references = hold(mission, LEDGER);
        assertThatThrownBy(() ->
                        bring(mission, LEDGER, references, done -> ApiClient.post(ApiClient.ADMIN, "/holidays", holiday)
                                .statusCode(201)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("refused.raced");
        as(officer(mission)).get("/requests").then().body("items", hasSize(0));
        assertThat(bring(mission, LEDGER, hold(mission, LEDGER)).created()).isEqualTo(1);
    }

    private HeldReferences hold(String mission, String ledger) {
        try (var file = file(mission, ledger)) {
            return service.hold(officerOf(mission), NOW, file);
        } catch (IOException | UnreadableFile unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private ImportResult bring(String mission, String ledger, HeldReferences references) {
        return bring(mission, ledger, references, done -> {});
    }

    /** @param progress called within the transaction of the import, after its rows were entered */
    private ImportResult bring(String mission, String ledger, HeldReferences references, IntConsumer progress) {
        try (var file = file(mission, ledger)) {
            return service.bring(officerOf(mission), NOW, file, ImportMode.ALL_OR_NOTHING, references, progress);
        } catch (IOException | UnreadableFile unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private RowLedger file(String mission, String ledger) throws IOException, UnreadableFile {
        var bytes = new ByteArrayInputStream(ledger.getBytes(StandardCharsets.UTF_8));
        return RowLedger.ofCsv(bytes, new RowMissions(missions, officerOf(mission), null));
    }

    private static Actor officerOf(String mission) {
        return new Actor("somebody", Set.of(Role.OFFICER), Set.of(mission));
    }
}
