package org.flightclearance.resilience;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The connection breaks during a commit. The outcome is unknown, and the client repeats its call. */
@OnFaultyDatabase
class LostCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    RestartablePostgres postgres;
    TcpProxy network;

    @Test
    void a_request_that_was_rolled_back_is_filed_by_the_repeated_call() throws Exception {
        var mission = FaultScenario.mission();
        var caller = FaultScenario.withKey(mission);
        atCommit("perform pg_terminate_backend(pg_backend_pid());");
        var intention = UUID.randomUUID().toString();
        var first = caller.file(intention);
        assertThat(first.status()).as(first.body()).isEqualTo(503);
        assertThat(first.retryAfter()).isNotNull();
        assertThat(ask("select is_called::text from commits")).containsExactly("true");
        undo();
        assertThat(stored(mission)).isEmpty();
        var again = untilFiled(caller, intention);
        assertThat(stored(mission)).containsExactly(again.reference());
    }

    @Test
    void a_request_that_was_committed_is_not_filed_again_by_the_repeated_call() throws Exception {
        var mission = FaultScenario.mission();
        var caller = FaultScenario.withKey(mission);
        atCommit("perform pg_sleep(1);");
        var intention = UUID.randomUUID().toString();
        var breaking = new Thread(this::breakAtCommit);
        breaking.start();
        var first = caller.file(intention);
        breaking.join();
        assertThat(first.status()).as(first.body()).isEqualTo(503);
        assertThat(first.retryAfter()).isNotNull();
        Waiting.await("committed", PATIENCE, () -> stored(mission).size() == 1);
        var again = untilFiled(caller, intention);
        assertThat(stored(mission)).containsExactly(again.reference());
    }

    /** Retries, because other connections may have broken at the same time. */
    private static Answer untilFiled(Caller caller, String intention) throws Exception {
        return Waiting.eventually(PATIENCE, () -> {
            var answer = caller.file(intention);
            assertThat(answer.isFiled()).as(answer.toString()).isTrue();
            return answer;
        });
    }

    private List<String> stored(String mission) {
        return ask("select reference from flight_request r join mission m on m.id = r.mission_id where m.code = '%s'"
                .formatted(mission));
    }

    private List<String> ask(String question) {
        var found = new ArrayList<String>();
        try (var session = postgres.session();
                var statement = session.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private void breakAtCommit() {
        try {
            Waiting.within(PATIENCE, () -> !ask("select pid from pg_stat_activity where wait_event = 'PgSleep'")
                    .isEmpty());
            network.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes PostgreSQL run the statement at every commit of a transaction that filed a request. */
    private void atCommit(String what) throws SQLException {
        // A sequence also counts transactions that are rolled back
        run("create sequence commits");
        run("create function at_commit() returns trigger language plpgsql as "
                + "'begin perform nextval(''commits''); %s return null; end'".formatted(what));
        run("create constraint trigger at_commit after insert on flight_request deferrable initially deferred "
                + "for each row execute function at_commit()");
    }

    @AfterEach
    void undo() throws SQLException {
        run("drop function if exists at_commit cascade");
        run("drop sequence if exists commits");
    }

    private void run(String statement) throws SQLException {
        try (var session = postgres.session();
                var one = session.createStatement()) {
            one.execute(statement);
        }
    }
}
