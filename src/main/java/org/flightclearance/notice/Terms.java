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
 * Under which rule a request stands, and what that comes to.
 *
 * @param rule in force when it was sent; until then, when it was filed
 * @param clearance what it asks: as its filer said, or else as the rule has it
 * @param sent UTC; null until it is
 * @param departure the first leg's ETD, UTC
 * @param zone of the authority
 * @param workingDays of notice, where the rule wants some and it was sent; null otherwise
 */
public record Terms(
        NoticeRule rule,
        Clearance clearance,
        @Nullable Instant sent,
        Instant departure,
        ZoneId zone,
        @Nullable WorkingDays workingDays) {

    /** Counts the working days by that calendar, where any are wanted. */
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
                days == null || sent == null ? null : calendar.between(sent, departure, days));
    }

    /** Whether the same rule is asked about the same thing, whatever the calendar says of it. */
    public boolean asksTheSameAs(Terms other) {
        return rule.id().equals(other.rule.id())
                && clearance == other.clearance
                && Objects.equals(sent, other.sent)
                && departure.equals(other.departure);
    }

    /** Whether they come to the same for the request, though an edition may differ in when it is in force. */
    public boolean comesToTheSameAs(Terms other) {
        return clearance == other.clearance
                && deadlineAt().equals(other.deadlineAt())
                && Objects.equals(minimum(), other.minimum())
                && Objects.equals(workingDays, other.workingDays)
                && rule.tolerance().equals(other.rule.tolerance())
                && rule.name().equals(other.rule.name())
                && rule.source().equals(other.rule.source());
    }

    /** Least notice that is wanted; null: none. */
    public @Nullable MinimumNotice minimum() {
        return rule.minimumFor(clearance);
    }

    /** Empty until it is sent. */
    public Optional<NoticeGiven> noticeGiven() {
        return Optional.ofNullable(sent).map(at -> new NoticeGiven(at, departure, minimum(), workingDays));
    }

    /** Last instant at which an answer is in time; empty until it is sent, and where nothing is awaited. */
    public Optional<Instant> deadlineAt() {
        return deadline().map(Deadline::at);
    }

    /** The last instant of sending that is not short notice; empty where there is no minimum. */
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

    /** Says, for whoever asks, how the deadline and the notice came about; empty until it is sent. */
    public List<Sentence> why() {
        return deadline()
                .map(deadline -> {
                    var why = new ArrayList<Sentence>();
                    why.addAll(RuleSaid.of(rule, clearance, zone));
                    why.addAll(deadline.why());
                    if (deadline.at() != null) {
                        why.add(inTimeIfReceivedBy(deadline.at()));
                    }
                    noticeGiven().ifPresent(notice -> why.addAll(notice.why(zone)));
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

    private Optional<Deadline> deadline() {
        return Optional.ofNullable(sent).map(at -> Deadline.of(rule, at, departure));
    }
}
