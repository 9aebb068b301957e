package org.flightclearance.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letters of all seasons, in the order in which they were sent. */
final class SampleLetters {

    /**
     * The first request of a chain is sent at least this many days before the end of the season, so that the second
     * fits in.
     */
    private static final int DAYS_FOR_A_SECOND_REQUEST = 8;

    private static final int REQUESTS_OF_A_SEASON = 10_000;

    private final List<SampleLetter> letters = new ArrayList<>();
    private final Map<PlannedRequest, Instant> sent = new HashMap<>();

    private SampleLetters() {}

    static List<SampleLetter> of(List<Season> seasons) {
        var all = new SampleLetters();
        for (int i = 0; i < seasons.size(); i++) {
            all.write(seasons.get(i), new Roster(seasons.get(i), REQUESTS_OF_A_SEASON * (i + 1)));
        }
        return all.letters.stream()
                .sorted(Comparator.comparing(SampleLetter::sent))
                .toList();
    }

    private void write(Season season, Roster roster) {
        var first = roster.following().stream().map(SampleLetters::origin).toList();
        var early = Days.spread(first, season.from(), season.to().minusDays(DAYS_FOR_A_SECOND_REQUEST));
        var rest = Days.spread(roster.single(), season.from(), season.to());
        season.from()
                .datesUntil(season.to().plusDays(1))
                .forEach(day -> write(
                        day,
                        Stream.concat(
                                        early.getOrDefault(day, List.of()).stream(),
                                        rest.getOrDefault(day, List.of()).stream())
                                .toList()));
        roster.following().forEach(this::writeFollowing);
    }

    private void write(LocalDate day, List<PlannedRequest> requests) {
        var byPost = requests.stream().collect(Collectors.groupingBy(request -> Post.of(request, day)));
        int letter = 0;
        for (var post : Post.values()) {
            var waiting = byPost.getOrDefault(post, List.of());
            for (int from = 0; from < waiting.size(); from += post.mostRequests()) {
                var carried = waiting.subList(from, Math.min(waiting.size(), from + post.mostRequests()));
                send(post, sentOn(day, post, letter++, carried.get(0)), carried);
            }
        }
    }

    private static Instant sentOn(LocalDate day, Post post, int letter, PlannedRequest first) {
        var draw = Draw.of(first.number(), "letter");
        int minute = post == Post.MEDICAL ? draw.between(15, 23 * 60) : 7 * 60 + 30 + 35 * letter + draw.between(0, 20);
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(minute, ChronoUnit.MINUTES);
    }

    private void writeFollowing(PlannedRequest second) {
        var first = origin(second);
        var at = Timetable.of(first, Objects.requireNonNull(sent.get(first))).following(first, second);
        send(Post.of(second, LocalDate.ofInstant(at, ZoneOffset.UTC)), at, List.of(second));
    }

    private void send(Post post, Instant at, List<PlannedRequest> requests) {
        requests.forEach(request -> sent.put(request, at));
        letters.add(new SampleLetter(post, at, List.copyOf(requests)));
    }

    private static PlannedRequest origin(PlannedRequest second) {
        return Objects.requireNonNull(second.origin());
    }
}
