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

    /**
     * A page, named by its purpose. {@code {newest}} is the reference of the newest request, {@code {number}} the
     * beginning of its number. Lists of the API are read with a key.
     */
    private enum Page {
        QUEUE("/queue"),
        LIST("/requests"),
        DENIED_IN_A_SECTOR("/requests?status=denied&sector=East"),
        OF_A_MONTH("/requests?status=unanswered&departure_from={month}-01&departure_to={month}-28"),
        SEARCH_BY_REFERENCE("/requests?q={newest}"),
        SEARCH_BY_CALLSIGN("/requests?q=uno 417"),
        SEARCH_BY_PLACE("/requests?q=gatb"),
        SEARCH_BY_LETTER_OF_THE_AUTHORITY("/requests?q=n°{number}"),
        SEARCH_BY_REMARKS("/requests?q=annex crews"),
        SEARCH_BY_DAY("/requests?q={month}-15"),
        SEARCH_IN_VAIN("/requests?q=zzz"),
        FILTER_PLACE("/requests?place=GAGO"),
        FILTER_RARE_PLACE("/requests?place=Ber"),
        FILTER_UNIT("/requests?unit=Air operations"),
        FILTER_RARE_UNIT("/requests?unit=Field hospital"),
        FILTER_OUR_LETTER("/requests?letter=NV/417"),
        FILTER_LETTER_OF_THE_AUTHORITY("/requests?letter=N°0000123"),
        FILTER_AUTHORITY("/requests?authority=Ministry of Transport"),
        FILTER_REASON("/requests?reason=no_fly_zone"),
        FILTER_REASON_IN_VAIN("/requests?reason=health"),
        FILTER_REASON_ASSESSED("/requests?reason_assessed=security"),
        FILTER_CONFLICT("/requests?conflict=no_fly_zone"),
        FILTER_TWO_STATUSES("/requests?status=denied&status=unanswered"),
        FILTER_SENT("/requests?sent_from={month}-01&sent_to={month}-28"),
        FILTER_MANY("/requests?status=denied&sector=East&purpose=isr&reason=no_fly_zone&place=GATB&sort=-departure_at"),
        SORTED("/requests?sort=-departure_at"),
        API_SEARCH("/api/v1/requests?q=gatb"),
        API_SEARCH_BY_DAY("/api/v1/requests?q={month}-15"),
        API_PLACE("/api/v1/requests?place=GAGO"),
        API_RARE_PLACE("/api/v1/requests?place=Ber"),
        API_UNIT("/api/v1/requests?unit=Air operations"),
        API_RARE_UNIT("/api/v1/requests?unit=Field hospital"),
        API_LETTER("/api/v1/requests?letter=NV/417"),
        API_AUTHORITY("/api/v1/requests?authority=Ministry of Transport"),
        API_REASON("/api/v1/requests?reason=no_fly_zone"),
        API_REASON_ASSESSED("/api/v1/requests?reason_assessed=security"),
        API_CONFLICT("/api/v1/requests?conflict=no_fly_zone"),
        REQUEST("/requests/{newest}"),
        FILING("/requests/new?mission=MINUSMA"),
        LETTER("/letters/answer?mission=MINUSMA&authority=Ministry+of+Defence"),
        OVERVIEW("/overview"),
        FLIGHTS_OF_A_DAY("/flights?mission=MINUSMA&day={month}-15");

        private static final int LENGTH_OF_NUMBER = 4;

        private final String address;

        Page(String address) {
            this.address = address;
        }

        boolean isOfApi() {
            return address.startsWith("/api/");
        }

        String address(Stored stored) {
            var newest = stored.newestReference();
            var number = newest.substring(newest.indexOf('-') + 1).substring(0, LENGTH_OF_NUMBER);
            return address.replace("{newest}", newest)
                    .replace("{number}", number)
                    .replace("{month}", stored.newest().toString().substring(0, 7))
                    .replace("°", "%C2%B0")
                    .replace(" ", "%20");
        }
    }

    /** A tracker with a number of stored requests, and its measured times. */
    private record Measured(
            Stored stored, Tracker tracker, HttpClient browser, String key, Map<Page, List<Double>> took) {

        void open(Page page) throws Exception {
            long start = System.nanoTime();
            var answer = page.isOfApi()
                    ? tracker.getWithKey(key, page.address(stored))
                    : tracker.page(browser, page.address(stored));
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
                all.add(new Measured(
                        stored, tracker, tracker.signIn(Stored.READER), tracker.key(Stored.READER), new TreeMap<>()));
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
