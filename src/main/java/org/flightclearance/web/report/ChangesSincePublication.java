package org.flightclearance.web.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Punctuation;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.paper.RowWords;
import org.flightclearance.publication.FrozenRequest;
import org.flightclearance.publication.FrozenRequest.FrozenLeg;
import org.flightclearance.publication.PublicationChanges.Changed;
import org.flightclearance.publication.PublicationChanges.Changes;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;

/**
 * One page of the changes since a publication, in words.
 *
 * @param count number of all requests that are counted differently today
 * @param next number of the next page; null on the last
 */
public record ChangesSincePublication(
        int count, List<String> columns, List<ReportTable.Line> totals, List<Line> lines, @Nullable Integer next) {

    private static final int PAGE = 25;

    /** One request that is counted differently today. */
    public record Line(String reference, String then, String now, List<Entry> entries) {}

    /** One move of it that was recorded since. */
    public record Entry(String move, String recorded, String happened, String by, @Nullable String why) {}

    static ChangesSincePublication of(Changes changes, Mission mission, int page, Wording wording) {
        var all = changes.requests();
        int from = (int) Math.min((long) Math.max(0, page) * PAGE, all.size());
        int to = Math.min(from + PAGE, all.size());
        return new ChangesSincePublication(
                all.size(),
                ReportTable.columns(wording),
                List.of(
                        PublishedReport.total(
                                wording.text("publication.then"), changes.then().path("total"), wording),
                        PublishedReport.total(
                                wording.text("publication.now"), changes.now().path("total"), wording)),
                all.subList(from, to).stream()
                        .map(changed -> line(changed, mission, wording))
                        .toList(),
                to < all.size() ? Math.max(0, page) + 1 : null);
    }

    private static Line line(Changed changed, Mission mission, Wording wording) {
        var then = changed.then();
        var now = changed.now();
        return new Line(
                changed.reference(),
                words(then, now, mission, wording),
                words(now, then, mission, wording),
                changed.entries().stream()
                        .map(entry -> new Entry(
                                wording.text("done." + entry.move().name().toLowerCase(Locale.ROOT)),
                                wording.instant(entry.recordedAt().truncatedTo(ChronoUnit.MINUTES)),
                                wording.instant(entry.happenedAt().truncatedTo(ChronoUnit.MINUTES)),
                                entry.recordedBy(),
                                entry.why()))
                        .toList());
    }

    /** Its status, with the columns and rows that differ from the other version. */
    private static String words(
            @Nullable FrozenRequest one, @Nullable FrozenRequest other, Mission mission, Wording wording) {
        if (one == null) {
            return wording.text("publication.not_in");
        }
        var parts = new ArrayList<String>();
        parts.add(wording.word(one.status()));
        if (other != null) {
            Stream.concat(one.columns().stream(), one.notifications().stream())
                    .filter(figure -> !other.columns().contains(figure)
                            && !other.notifications().contains(figure)
                            && !ofStatus(figure))
                    .map(figure -> figure(figure, wording))
                    .forEach(parts::add);
            if (one.status() == other.status()) {
                legs(one, other, wording).forEach(parts::add);
            }
            for (var breakdown : Breakdown.values()) {
                var key = one.rows().get(breakdown.wireName());
                if (key != null && !Objects.equals(key, other.rows().get(breakdown.wireName()))) {
                    parts.add(Punctuation.labelled(
                            wording.text("report.by." + breakdown.wireName()),
                            RowWords.row(breakdown, key, mission, wording),
                            wording));
                }
            }
        }
        return Punctuation.listed(parts.stream(), wording);
    }

    /** Whether the figure only repeats the status. */
    private static boolean ofStatus(String figure) {
        return Set.of(
                        "sent",
                        "approved",
                        "denied",
                        "unanswered",
                        "pending",
                        "withdrawn",
                        "denied_or_unanswered",
                        "blocked")
                .contains(figure);
    }

    private static String figure(String name, Wording wording) {
        return name.equals("under_permit")
                ? wording.text("report.permits")
                : Column.named(name).map(wording::word).orElse(name);
    }

    /** The legs that count differently in the other version. */
    private static List<String> legs(FrozenRequest one, FrozenRequest other, Wording wording) {
        var legs = Objects.requireNonNullElse(one.legs(), List.<FrozenLeg>of());
        var others = Objects.requireNonNullElse(other.legs(), List.<FrozenLeg>of());
        return IntStream.range(0, legs.size())
                .filter(i -> i >= others.size() || !legs.get(i).equals(others.get(i)))
                .mapToObj(i -> leg(i + 1, legs.get(i), wording))
                .toList();
    }

    private static String leg(int number, FrozenLeg leg, Wording wording) {
        var outcome = leg.outcome();
        return Punctuation.labelled(
                wording.text("answer.leg", number),
                leg.from() + " – " + leg.to() + (outcome == null ? "" : ", " + wording.word(outcome)),
                wording);
    }
}
