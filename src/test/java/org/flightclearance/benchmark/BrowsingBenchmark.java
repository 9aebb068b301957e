package org.flightclearance.benchmark;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.flightclearance.packaged.Tracker;

/**
 * The cost of the pages that a clerk opens all day, with some hundred open requests, for different numbers of stored
 * requests. There is one tracker for each number; they are measured in turns.
 */
final class BrowsingBenchmark {

    private static final int TURNS = 50 * Integer.getInteger("benchmark.turns", 3);
    private static final int WARMING_UP = 300;
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("benchmark.sizes").split(","))
            .map(Integer::valueOf)
            .toList();

    private final String kind;

    private BrowsingBenchmark(String kind) {
        this.kind = kind;
    }

    /** A page, named by its purpose. {@code {newest}} is the reference of the newest request. */
    private enum Page {
        QUEUE("/queue"),
        LIST("/requests"),
        DENIED_IN_A_SECTOR("/requests?status=denied&sector=East"),
        OF_A_MONTH("/requests?status=unanswered&departure_from={month}-01&departure_to={month}-28"),
        SEARCH_BY_REFERENCE("/requests?q={newest}"),
        SEARCH_BY_CALLSIGN("/requests?q=uno 417"),
        SEARCH_IN_VAIN("/requests?q=zzz"),
        REQUEST("/requests/{newest}"),
        FILING("/requests/new?mission=MINUSMA"),
        LETTER("/letters/answer?mission=MINUSMA&authority=Ministry+of+Defence"),
        OVERVIEW("/overview");

        private final String address;

        Page(String address) {
            this.address = address;
        }

        String address(Stored stored) {
            return address.replace("{newest}", stored.newestReference())
                    .replace("{month}", stored.newest().toString().substring(0, 7))
                    .replace(" ", "%20");
        }
    }

    /** A tracker with a number of stored requests, and its measured times. */
    private record Measured(Stored stored, Tracker tracker, HttpClient browser, Map<Page, List<Double>> took) {

        void open(Page page) throws Exception {
            long start = System.nanoTime();
            var answer = tracker.page(browser, page.address(stored));
            took.computeIfAbsent(page, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            if (answer.status() != 200) {
                throw new IllegalStateException(page + ": " + answer);
            }
        }

        /** The time within which the given percentage of calls was answered. */
        double percentile(Page page, int percent) {
            var sorted = took.getOrDefault(page, List.of()).stream().sorted().toList();
            return sorted.get((sorted.size() * percent - 1) / 100);
        }
    }

    public static void main(String[] arguments) throws Exception {
        new BrowsingBenchmark(System.getProperty("quarkus.datasource.db-kind", "h2")).run();
    }

    private void run() throws Exception {
        var all = new ArrayList<Measured>();
        try {
            for (int size : SIZES) {
                var stored = Stored.filled(kind, size);
                stored.recordNothingLater();
                var tracker =
                        stored.tracker(Map.of("FCT_CLOCK", stored.newest().toString(), "FCT_ALLOW_CLOCK", "true"));
                all.add(new Measured(stored, tracker, tracker.signIn(Stored.READER), new TreeMap<>()));
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
        } finally {
            for (var measured : all) {
                measured.tracker().close();
                measured.stored().close();
            }
        }
    }

    private static void inTurns(List<Measured> all) throws Exception {
        for (var page : Page.values()) {
            for (var measured : all) {
                measured.open(page);
            }
        }
    }

    private void print(List<Measured> all) {
        System.out.printf("| %s | stored requests | page | median ms | p95 ms |%n", kind);
        System.out.println("|---|---|---|---|---|");
        for (var page : Page.values()) {
            for (var measured : all) {
                System.out.printf(
                        Locale.ROOT,
                        "| | %,d | %s | %.1f | %.1f |%n",
                        measured.stored().size(),
                        page.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        measured.percentile(page, 50),
                        measured.percentile(page, 95));
            }
        }
    }
}
