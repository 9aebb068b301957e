package org.flightclearance.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flightclearance.packaged.Filings;
import org.flightclearance.packaged.Tracker;

/**
 * Forty users a second (by default), who read and write through two nodes on one PostgreSQL, while one node after the other is killed and
 * started again. A call without an answer is repeated on the other node with its key.
 */
final class MixedWorkBenchmark {

    private static final int USERS_A_SECOND = Integer.getInteger("benchmark.users", 40);
    private static final Duration WORK = Duration.ofMinutes(Integer.getInteger("benchmark.minutes", 5));
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(Integer.getInteger("benchmark.between-kills", 60));
    /** Not measured: both nodes are new, which they never are later. */
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** As many requests wait for an answer as in a large mission. Filings and answers are equally many when they do. */
    private static final int WAITING = 300;

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final String ANSWER = "{\"outcome\": \"denied\", \"received_at\": \"%s\", \"reason\": \"security\"}";

    /** As many as a large mission sends in a quarter. Managers read the report of that quarter. */
    private static final int REPORTED = 5_000;

    private static final String REPORT = "/api/v1/reports/denials?mission=MINUSMA&quarter=2019-Q1";

    private final WorkingNodes nodes;
    private final String key;
    private final HttpClient browser;
    private final AtomicLong calls = new AtomicLong();
    private volatile long begin;

    /** What was acknowledged: the reference of each filing, by its key. */
    private final Map<String, String> filed = new ConcurrentHashMap<>();

    /** The references of what was answered. */
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final AnswerTimes times = new AnswerTimes();
    private final AtomicLong cutOff = new AtomicLong();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    private MixedWorkBenchmark(WorkingNodes nodes) throws IOException, InterruptedException {
        this.nodes = nodes;
        var first = nodes.take();
        first.tracker().found();
        var quarter = Files.writeString(Files.createTempFile("ledger", ".csv"), Filings.ledger("ATO", REPORTED));
        first.tracker().postFile("clerk", "/api/v1/imports", "text/csv", quarter);
        Files.delete(quarter);
        key = first.tracker().key("clerk");
        browser = first.tracker().signIn("clerk");
        nodes.giveBack(first);
    }

    /** One call, on a node. */
    private interface Call {
        Tracker.Answer to(Tracker node) throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = BenchmarkFolder.make();
        try (var database = MeasuredDatabase.open("postgresql", folder);
                var nodes = new WorkingNodes(database, folder)) {
            var work = new MixedWorkBenchmark(nodes);
            int kills = work.run();
            work.print(kills, database);
        }
    }

    private int run() throws Exception {
        begin = System.nanoTime();
        var users = Executors.newCachedThreadPool();
        var killer = Executors.newSingleThreadScheduledExecutor();
        var kills = new AtomicLong();
        killer.scheduleWithFixedDelay(
                () -> kill(kills),
                WARM_UP.plus(BETWEEN_KILLS).toSeconds(),
                BETWEEN_KILLS.toSeconds(),
                TimeUnit.SECONDS);
        var dice = new Random(7);
        for (long user = 0; ; user++) {
            // Users come at their time, however long others wait
            long due = begin + user * TimeUnit.SECONDS.toNanos(1) / USERS_A_SECOND;
            if (due - begin > WARM_UP.plus(WORK).toNanos()) {
                break;
            }
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            int what = dice.nextInt(100);
            users.submit(() -> work(what, due));
        }
        killer.shutdown();
        killer.awaitTermination(2, TimeUnit.MINUTES);
        users.shutdown();
        users.awaitTermination(2, TimeUnit.MINUTES);
        return kills.intValue();
    }

    private void kill(AtomicLong kills) {
        try {
            nodes.killAndStart((int) (kills.getAndIncrement() % 2));
            System.err.printf("kill %d: started again, %d calls so far%n", kills.get(), calls.get());
        } catch (IOException | InterruptedException e) {
            failed.add("a node does not start again: " + e);
        }
    }

    /** Four of ten write. */
    private void work(int what, long due) {
        try {
            if (what < 20) {
                file(due);
            } else if (what < 40) {
                answer(due);
            } else if (what < 60) {
                until("start page", 200, due, node -> node.page(browser, "/"));
            } else if (what < 75) {
                until("list of 50", 200, due, node -> node.getWithKey(key, "/api/v1/requests?status=pending&limit=50"));
            } else if (what < 95) {
                look(due);
            } else {
                until("report", 200, due, node -> node.getWithKey(key, REPORT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void file(long due) throws InterruptedException {
        var intention = "file-" + calls.incrementAndGet();
        var request =
                ComingFlights.request().replaceFirst("\"purpose\"", "\"remarks\": \"" + intention + "\", \"purpose\"");
        var answer = until("filing", 201, due, node -> node.postWithKey(key, "/api/v1/requests", request, intention));
        var reference = REFERENCE.matcher(answer);
        if (reference.find()) {
            filed.put(intention, reference.group(1));
            unanswered.add(reference.group(1));
        }
    }

    private void answer(long due) throws InterruptedException {
        var reference = unanswered.size() < WAITING ? null : unanswered.poll();
        if (reference == null) {
            file(due);
            return;
        }
        var path = "/api/v1/requests/" + reference + "/answer";
        var received = ANSWER.formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        if (!until("answer", 200, due, node -> node.postWithKey(key, path, received, "answer-" + reference))
                .isEmpty()) {
            answered.add(reference);
        }
    }

    private void look(long due) throws InterruptedException {
        var reference = unanswered.peek();
        if (reference == null) {
            until("missions", 200, due, node -> node.getWithKey(key, "/api/v1/missions"));
        } else {
            until("page of a request", 200, due, node -> node.page(browser, "/requests/" + reference));
        }
    }

    /**
     * @param what the kind of call
     * @return the body of the answer with this status; empty if there is none
     */
    private String until(String what, int status, long due, Call call) throws InterruptedException {
        boolean bothWork = nodes.areAllUp();
        boolean wasCutOff = false;
        calls.incrementAndGet();
        while (System.nanoTime() - due < PATIENCE.toNanos()) {
            var node = nodes.take();
            try {
                var answer = call.to(node.tracker());
                if (answer.status() == status) {
                    if (due - begin > WARM_UP.toNanos()) {
                        times.add(new AnswerTimes.Answered(
                                what,
                                System.nanoTime() - due,
                                bothWork && !wasCutOff && nodes.areAllUp(),
                                due - node.readyAt()));
                    }
                    return answer.body();
                }
                // The call that was cut off may still be under way in the database
                if (!wasCutOff || answer.status() != 409 && answer.status() != 503) {
                    failed.add(answer.toString());
                    return "";
                }
            } catch (IOException none) {
                if (!nodes.isGone(node)) {
                    failed.add(none.toString());
                    return "";
                }
                wasCutOff = true;
                cutOff.incrementAndGet();
            } finally {
                nodes.giveBack(node);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        failed.add("no answer in time");
        return "";
    }

    private void print(int kills, MeasuredDatabase database) throws SQLException {
        var stored = StoredWork.in(database);
        long lost = filed.keySet().stream()
                        .filter(it -> !stored.requests().containsKey(it))
                        .count()
                + answered.stream()
                        .filter(it -> !stored.answers().containsKey(it))
                        .count();
        long doubled = Stream.of(stored.requests(), stored.answers())
                .flatMap(counts -> counts.values().stream())
                .filter(it -> it > 1)
                .count();
        System.out.println(
                "| Mixed work | users/s | minutes | kills | calls | requests filed | answers | lost | doubled | cut off by a kill"
                        + " | failed otherwise | p99 ms, both work | p99 ms, always |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| PostgreSQL | %d | %d | %d | %,d | %,d | %,d | **%d** | **%d** | %d | **%d** | %.0f | %.0f |%n",
                USERS_A_SECOND,
                WORK.toMinutes(),
                kills,
                times.count(),
                filed.size(),
                answered.size(),
                lost,
                doubled,
                cutOff.get(),
                failed.size(),
                times.p99WhileBothWorked(),
                times.p99());
        times.print();
        failed.stream().limit(10).forEach(System.out::println);
    }
}
