package org.flightclearance.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * The rule that governs a request, and what follows from it: deadline, notice, and the sentences that explain them.
 *
 * @param rule in force when the request was sent; until it is sent, when it was filed
 * @param clearance what the request asks for: what the filer chose, otherwise what the rule requires
 * @param sent UTC; null until it is sent
 * @param departure the first leg's ETD, UTC
 * @param zone of the authority
 * @param authority by whose calendar it counts
 * @param workingDays of notice, if the rule counts them and the request was sent; null otherwise
 */
public record Terms(
        NoticeRule rule,
        Clearance clearance,
        @Nullable Instant sent,
        Instant departure,
        ZoneId zone,
        String authority,
        @Nullable WorkingDays workingDays) {

    /** Counts the working days by that calendar if the rule requires any. */
    public static Terms of(
            NoticeRule rule,
            @Nullable Clearance asked,
            @Nullable Instant sent,
            Instant departure,
            AuthorityCalendar calendar) {
        var clearance = asked == null ? rule.clearance() : asked;
        var minimum = rule.minimumFor(clearance);
        var days = minimum == null ? null : minimum.asWorkingDays();
        return new Terms(
                rule,
                clearance,
                sent,
                departure,
                calendar.zone(),
                calendar.authority(),
                days == null || sent == null ? null : calendar.between(sent, departure, days));
    }

    /** Whether rule, clearance, sending, authority and departure are the same; what its calendar says does not matter. */
    public boolean asksTheSameAs(Terms other) {
        return rule.id().equals(other.rule.id())
                && clearance == other.clearance
                && Objects.equals(sent, other.sent)
                && authority.equals(other.authority)
                && departure.equals(other.departure);
    }

    /** Whether nothing changes for the request, even if the editions of the rule are in force at different times. */
    public boolean comesToTheSameAs(Terms other) {
        return clearance == other.clearance
                && deadlineAt().equals(other.deadlineAt())
                && Objects.equals(minimum(), other.minimum())
                && Objects.equals(workingDays, other.workingDays)
                && rule.tolerance().equals(other.rule.tolerance())
                && rule.name().equals(other.rule.name())
                && rule.source().equals(other.rule.source());
    }

    /** The minimum notice; null if there is none. */
    public @Nullable MinimumNotice minimum() {
        return rule.minimumFor(clearance);
    }

    /** Empty until it is sent. */
    public Optional<NoticeGiven> noticeGiven() {
        return Optional.ofNullable(sent).map(at -> new NoticeGiven(at, departure, minimum(), workingDays));
    }

    /** The last instant at which an answer is in time; empty until it is sent, and if no answer is expected. */
    public Optional<Instant> deadlineAt() {
        return deadlineAt(departure);
    }

    /** The same, if it departed at another time. */
    public Optional<Instant> deadlineAt(Instant departing) {
        return deadline(departing).map(Deadline::at);
    }

    /** The latest sending that is not short notice; empty if there is no minimum. */
    public Optional<Instant> latestSending(AuthorityCalendar calendar) {
        var minimum = minimum();
        if (minimum == null || minimum.value() == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (Objects.requireNonNull(minimum.unit())) {
                    case HOURS -> departure.minus(Duration.ofHours(minimum.value()));
                    case WORKING_DAYS -> calendar.latestSending(departure, minimum.value());
                });
    }

    /**
     * The latest sending that is not short notice even if provisional holidays fall a day earlier or later; the same as
     * the latest sending if none can make a difference, and empty if there is no minimum.
     */
    public Optional<Instant> latestSafeSending(AuthorityCalendar calendar) {
        var minimum = minimum();
        var days = minimum == null ? null : minimum.asWorkingDays();
        return days == null
                ? latestSending(calendar)
                : calendar.latestSafeSending(departure, days).or(() -> latestSending(calendar));
    }

    /** Explains the deadline and the notice; empty until it is sent. */
    public List<Sentence> why() {
        return deadline(departure)
                .map(deadline -> {
                    var why = new ArrayList<Sentence>();
                    why.addAll(RuleSentences.of(rule, clearance, zone));
                    why.addAll(deadline.why());
                    if (deadline.at() != null) {
                        why.add(inTimeIfReceivedBy(deadline.at()));
                    }
                    noticeGiven().ifPresent(notice -> why.addAll(notice.why(zone, authority)));
                    return List.copyOf(why);
                })
                .orElse(List.of());
    }

    /** With the local time of the authority, unless that is UTC. */
    private Sentence inTimeIfReceivedBy(Instant at) {
        var local = at.atZone(zone);
        return local.getOffset().equals(ZoneOffset.UTC)
                ? Sentence.of("why.deadline_in_time", at)
                : Sentence.of("why.deadline_there", at, local.toLocalDateTime(), zone.getId());
    }

    private Optional<Deadline> deadline(Instant departing) {
        return Optional.ofNullable(sent).map(at -> Deadline.of(rule, clearance, at, departing));
    }
}
