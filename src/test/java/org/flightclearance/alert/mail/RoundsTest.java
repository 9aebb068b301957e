package org.flightclearance.alert.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.alert.SpreadingService;
import org.flightclearance.alert.occasion.PlanningService;
import org.flightclearance.request.deadline.PassedDeadlineService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rounds that look for what is due find nothing as fast in many rows as in few: {@code mvn test -Dtest=RoundsTest
 * -Drounds.rows=200000}. It compares times, so it is left out unless somebody asks for it.
 */
@EnabledIfSystemProperty(named = "rounds.rows", matches = "[0-9]+")
@OnBothDatabases
class RoundsTest {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("rounds.rows", 0);
    private static final int ROUNDS = 60;

    /** A statement may take as long as one of a call. */
    private static final int AT_ONCE = 100_000;

    /** Less than half of what reading 30,000 rows takes, in milliseconds. */
    private static final double NOISE_MS = 1;

    /** Apart from whatever other tests have stored, and never due. */
    private static final String NEVER = "timestamp with time zone '2198-01-01 00:00:00+00'";

    @Inject
    EntityManager database;

    @Inject
    PassedDeadlineService deadlines;

    @Inject
    PlanningService planning;

    @Inject
    SpreadingService spreading;

    @Inject
    MailSteps steps;

    @Inject
    MailRun mails;

    @AfterEach
    void deleteTheRows() {
        for (var column : List.of("awaited_deadline.deadline_at", "alert_occasion.due_at", "alert_mail.due_at")) {
            var table = column.substring(0, column.indexOf('.'));
            var key = table.equals("awaited_deadline") ? "request_id" : "id";
            while (execute(
                            "delete from %1$s where %2$s in (select %2$s from %1$s where %3$s >= %4$s fetch first %5$d rows only)"
                                    .formatted(table, key, column, NEVER, AT_ONCE))
                    > 0) {
                // The next ones
            }
        }
    }

    @Test
    void what_is_not_due_costs_no_time() {
        var now = Instant.now();
        Map<String, Consumer<Instant>> rounds = new TreeMap<>(Map.of(
                "deadlines", deadlines::recordPassed,
                "planning", planning::plan,
                "spreading", spreading::spread,
                "mails",
                        at -> {
                            steps.gather(at.minus(MailSteps.RIPENING), at);
                            mails.run(() -> at);
                        }));
        fill(0, FEW);
        var few = times(rounds, now);
        fill(FEW, MANY);
        var many = times(rounds, now);
        few.forEach((round, time) -> System.err.printf(
                "round of %s: %.2f ms in %,d rows, %.2f ms in %,d rows%n", round, time, FEW, many.get(round), MANY));
        assertThat(many).allSatisfy((round, time) -> assertThat(time)
                .as("ms of the round of %s in %d rows", round, MANY)
                .isLessThan(1.5 * few.get(round) + NOISE_MS));
    }

    private void fill(int from, int to) {
        for (int next = from; next < to; next += AT_ONCE) {
            fillSome(next, Math.min(next + AT_ONCE, to));
        }
        analyze();
    }

    private void fillSome(int from, int to) {
        var numbers = isPostgresql() ? "generate_series(%d, %d) as n(x)" : "system_range(%d, %d) as n";
        var rows = " from " + numbers.formatted(from, to - 1);
        var uuid = isPostgresql() ? "gen_random_uuid()" : "random_uuid()";
        execute("insert into awaited_deadline (request_id, deadline_at) select " + uuid + ", " + NEVER + rows);
        execute("insert into alert_occasion (id, mission_id, kind, subject, stage, about_at, due_at, told) select "
                + uuid + ", " + uuid + ", 'DEADLINE_NEAR', 'never-' || x, 0, " + NEVER + ", " + NEVER + ", false"
                + rows);
        execute("insert into alert_mail (id, recipient, address, state, made_at, due_at, tries) select " + uuid
                + ", 'nobody', 'nobody@example.org', 'WAITING', " + NEVER + ", " + NEVER + ", 0" + rows);
    }

    /** As PostgreSQL does by itself a minute after many rows have come. */
    private void analyze() {
        if (isPostgresql()) {
            execute("analyze awaited_deadline, alert_occasion, alert_mail");
        }
    }

    private Map<String, Double> times(Map<String, Consumer<Instant>> rounds, Instant now) {
        var fastest = new TreeMap<String, Double>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.forEach((name, round) -> {
                long start = System.nanoTime();
                round.accept(now);
                fastest.merge(name, (System.nanoTime() - start) / 1e6, Math::min);
            });
        }
        return fastest;
    }

    private boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
    }

    private int execute(String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(statement).executeUpdate());
    }
}
