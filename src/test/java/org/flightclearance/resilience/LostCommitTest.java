package org.flightclearance.resilience;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.Door;

import static org.assertj.core.api.Assertions.assertThat;

/** The connection breaks while a transaction is committed: nobody knows whether it was, and the caller asks again. */
@OnFaultyDatabase
class LostCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    RestartablePostgres postgres;
    TcpProxy network;

    @Test
    void what_was_rolled_back_is_filed_by_the_same_call_again() throws Exception {
        atCommit("perform pg_terminate_backend(pg_backend_pid());");
        var mission = Door.mission();
        var caller = Caller.withKey(Door.key(Door.ADMIN, "officer", mission), mission);
        var intention = UUID.randomUUID().toString();
        var first = caller.file(intention);
        assertThat(first.status()).as(first.body()).isEqualTo(503);
        assertThat(first.retryAfter()).isNotNull();
        undo();
        assertThat(StoredRequests.of(mission)).isEmpty();
        assertThat(caller.file(intention).status()).isEqualTo(201);
        assertThat(StoredRequests.of(mission)).hasSize(1);
    }

    @Test
    void what_was_committed_is_not_filed_again_by_the_same_call() throws Exception {
        atCommit("perform pg_sleep(1);");
        var mission = Door.mission();
        var caller = Caller.withKey(Door.key(Door.ADMIN, "officer", mission), mission);
        var intention = UUID.randomUUID().toString();
        var breaking = new Thread(this::breakAtCommit);
        breaking.start();
        var first = caller.file(intention);
        breaking.join();
        assertThat(first.status()).as(first.body()).isEqualTo(503);
        assertThat(first.retryAfter()).isNotNull();
        Lasting.await("committed", PATIENCE, () -> StoredRequests.of(mission).size() == 1);
        var again = caller.file(intention);
        assertThat(again.status()).isEqualTo(201);
        assertThat(StoredRequests.of(mission)).containsExactly(again.reference());
    }

    private void breakAtCommit() {
        try (var session = postgres.session();
                var statement = session.createStatement()) {
            Lasting.within(PATIENCE, () -> {
                try (var sleeping = statement.executeQuery(
                        "select 1 from pg_stat_activity where wait_event = 'PgSleep' and pid <> pg_backend_pid()")) {
                    return sleeping.next();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            network.reset();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has PostgreSQL do that whenever a transaction is committed that filed a request. */
    private void atCommit(String what) throws SQLException {
        run("create function at_commit() returns trigger language plpgsql as 'begin %s return null; end'"
                .formatted(what));
        run("create constraint trigger at_commit after insert on flight_request deferrable initially deferred "
                + "for each row execute function at_commit()");
    }

    @AfterEach
    void undo() throws SQLException {
        run("drop function if exists at_commit cascade");
    }

    private void run(String statement) throws SQLException {
        try (var session = postgres.session();
                var one = session.createStatement()) {
            one.execute(statement);
        }
    }
}
