package org.flightclearance.benchmark;

import java.net.http.HttpClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.flightclearance.packaged.Tracker;

/**
 * The cost of a report: one quarter of 5,000 requests, for different numbers of stored requests. There is one tracker
 * for each number; they are measured in turns.
 */
final class ReportBenchmark {

    private static final int TURNS = 20 * Integer.getInteger("benchmark.turns", 3);
    private static final int WARMING_UP = 600;
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("benchmark.sizes").split(","))
            .map(Integer::valueOf)
            .toList();

    private final String kind;

    private ReportBenchmark(String kind) {
        this.kind = kind;
    }

    /** A call and its caller: a script, or a signed-in user. */
    private enum Question {
        JSON("/api/v1/reports/denials?mission=MINUSMA&quarter=2022-Q4"),
        COMPUTED("/api/v1/reports/denials?mission=MINUSMA&quarter=2022-Q4&as_of=%2$s"),
        PAGE("/reports/denials?mission=MINUSMA&quarter=2022-Q4"),
        LIST("/api/v1/reports/denials/requests?mission=MINUSMA&quarter=2022-Q4&row=total&column=denied"),
        AS_OF("/api/v1/reports/denials?mission=MINUSMA&quarter=2022-Q4&as_of=2024-11-25T00:00:00.%1$06dZ");

        private final String address;

        Question(String address) {
            this.address = address;
        }

        /**
         * @param time makes each call different, because H2 caches the result of the last identical query
         * @param latest when the last request had been stored
         */
        Tracker.Answer ask(Tracker tracker, HttpClient browser, int time, Instant latest) throws Exception {
            // A report as of an earlier instant than the report in memory is computed again
            var asked = address.formatted(time, latest.minus(time, ChronoUnit.MICROS));
            return this == PAGE ? tracker.page(browser, asked) : tracker.get(Stored.READER, asked);
        }
    }

    /** A tracker with a number of stored requests, and its measured times. */
    private record Measured(
            Stored stored,
            Tracker tracker,
            HttpClient browser,
            AtomicInteger asked,
            Instant latest,
            Map<Question, List<Double>> took) {

        void ask(Question question) throws Exception {
            long start = System.nanoTime();
            var answer = question.ask(tracker, browser, asked.incrementAndGet(), latest);
            took.computeIfAbsent(question, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
        }

        double median(Question question) {
            var sorted =
                    took.getOrDefault(question, List.of()).stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    public static void main(String[] arguments) throws Exception {
        new ReportBenchmark(System.getProperty("quarkus.datasource.db-kind", "h2")).run();
    }

    private void run() throws Exception {
        var all = new ArrayList<Measured>();
        try {
            for (int size : SIZES) {
                all.add(measured(size));
            }
            System.err.println("warming up");
            for (int i = 0; i < WARMING_UP; i++) {
                inTurns(all);
            }
            all.forEach(measured -> measured.took().clear());
            for (int i = 0; i < TURNS; i++) {
                inTurns(all);
            }
            print(all);
            plans(all.get(all.size() - 1));
        } finally {
            for (var measured : all) {
                measured.tracker().close();
                measured.stored().close();
            }
        }
    }

    /** The plans of the current page and of the report as of two years ago, for the largest number of requests. */
    private void plans(Measured measured) throws Exception {
        measured.tracker().close();
        var plans = new QueryPlans(
                kind, measured.stored().database(), measured.stored().folder());
        plans.print(measured.stored().settings(), "The page", tracker -> {
            var browser = tracker.signIn(Stored.READER);
            Question.PAGE.ask(tracker, browser, 0, measured.latest());
        });
        plans.print(
                measured.stored().settings(),
                "The report as of two years ago",
                tracker -> tracker.get(Stored.READER, Question.AS_OF.address.formatted(0, null)));
    }

    private static void inTurns(List<Measured> all) throws Exception {
        for (var question : Question.values()) {
            for (var measured : all) {
                measured.ask(question);
            }
        }
    }

    private void print(List<Measured> all) {
        System.out.printf(
                "| %s | stored requests | JSON ms | computed ms | page ms | list ms | as of two years ago ms | most, to the smallest |%n",
                kind);
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (var measured : all) {
            var most = Stream.of(Question.values())
                    .mapToDouble(
                            question -> measured.median(question) / all.get(0).median(question))
                    .max()
                    .orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "| | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f |%n",
                    measured.stored().size(),
                    measured.median(Question.JSON),
                    measured.median(Question.COMPUTED),
                    measured.median(Question.PAGE),
                    measured.median(Question.LIST),
                    measured.median(Question.AS_OF),
                    most);
        }
    }

    private Measured measured(int size) throws Exception {
        var stored = Stored.filled(kind, size);
        var tracker = stored.tracker(Map.of());
        return new Measured(
                stored,
                tracker,
                tracker.signIn(Stored.READER),
                new AtomicInteger(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new EnumMap<>(Question.class));
    }
}
