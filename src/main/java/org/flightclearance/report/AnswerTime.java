package org.flightclearance.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.Status;

/**
 * How long an authority takes to answer, from the sending to the answer that decided: the same figures as in a report.
 *
 * @param authority {@link Breakdown#NONE} if none was named
 * @param sent number of requests that were sent to it
 * @param answers how many of them an answer decided
 * @param medianHours null if there is no answer
 * @param p90Hours the 90th percentile; null if there is no answer
 */
public record AnswerTime(
        String authority, int sent, int answers, @Nullable BigDecimal medianHours, @Nullable BigDecimal p90Hours) {

    /** One for each authority that anything was sent to, in the order of the mission. */
    static List<AnswerTime> all(Mission mission, Collection<SentRequest> requests, Instant asOf) {
        var sent = new HashMap<String, Integer>();
        var hours = new HashMap<String, List<BigDecimal>>();
        for (var request : requests) {
            var authority = Objects.requireNonNullElse(request.authority(), Breakdown.NONE);
            sent.merge(authority, 1, Integer::sum);
            var status = request.statusAt(asOf);
            var endsAt = request.endsAt();
            if (endsAt != null && (status == Status.APPROVED || status == Status.DENIED)) {
                hours.computeIfAbsent(authority, name -> new ArrayList<>())
                        .add(NoticeGiven.hoursBetween(request.sentAt(), endsAt));
            }
        }
        return sent.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey, Breakdown.AUTHORITY.order(mission)))
                .map(one -> of(one.getKey(), one.getValue(), hours.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private static AnswerTime of(String authority, int sent, List<BigDecimal> hours) {
        var sorted = hours.stream().sorted().toList();
        return new AnswerTime(authority, sent, sorted.size(), Figures.median(sorted), Figures.p90(sorted));
    }
}
