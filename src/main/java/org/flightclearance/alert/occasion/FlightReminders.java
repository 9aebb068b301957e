package org.flightclearance.alert.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.flightclearance.alert.settings.AlertKind;

/** What the facts of a request give reason to tell, and whether it still holds: a function of the facts and the time. */
public final class FlightReminders {

    /** The kinds that follow from the facts alone. */
    static final Set<AlertKind> KINDS =
            Set.of(AlertKind.SEND_BY, AlertKind.DEPARTS_UNSENT, AlertKind.DEADLINE_NEAR, AlertKind.DEADLINE_PASSED);

    /** How long before the latest sending with full notice. <i>Choice.</i> */
    static final Duration BEFORE_SENDING = Duration.ofHours(12);

    /** How long before a departure. <i>Choice.</i> */
    static final Duration BEFORE_DEPARTURE = Duration.ofHours(24);

    /** How many hours before a deadline, each once. <i>Choice.</i> */
    static final List<Integer> BEFORE_DEADLINE = List.of(24, 6);

    /** For how long nobody is reminded of what was just recorded: its filer is about to send it. <i>Choice.</i> */
    static final Duration GRACE = Duration.ofMinutes(30);

    /** The precision of recorded instants. */
    private static final Duration STEP = Duration.ofNanos(1_000);

    private FlightReminders() {}

    static List<Reminder> of(FlightFacts facts) {
        var reminders = new ArrayList<Reminder>();
        if (facts.isToBeSent()) {
            if (facts.sendBy() != null) {
                reminders.add(before(AlertKind.SEND_BY, facts.sendBy(), BEFORE_SENDING, facts.changedAt()));
            }
            reminders.add(before(AlertKind.DEPARTS_UNSENT, facts.departure(), BEFORE_DEPARTURE, facts.changedAt()));
        }
        if (facts.awaitsAnswer()) {
            var deadline = Objects.requireNonNull(facts.deadline());
            for (int hours : BEFORE_DEADLINE) {
                var due = deadline.minus(Duration.ofHours(hours));
                boolean wasNear = !due.isAfter(facts.changedAt());
                reminders.add(new Reminder(AlertKind.DEADLINE_NEAR, hours, deadline, due, wasNear));
            }
            boolean hadPassed = deadline.isBefore(facts.changedAt());
            reminders.add(new Reminder(AlertKind.DEADLINE_PASSED, 0, deadline, deadline.plus(STEP), hadPassed));
        }
        return reminders;
    }

    private static Reminder before(AlertKind kind, Instant about, Duration early, Instant recordedAt) {
        var first = recordedAt.plus(GRACE);
        var due = about.minus(early);
        var later = due.isBefore(first) ? first : due;
        return new Reminder(kind, 0, about, later, !later.isBefore(about));
    }

    /**
     * Whether there is still reason to tell it.
     *
     * @param about the instant that it is about
     * @param now UTC
     */
    public static boolean holds(AlertKind kind, Instant about, FlightFacts facts, Instant now) {
        return switch (kind) {
            case SEND_BY -> facts.isToBeSent() && about.equals(facts.sendBy()) && now.isBefore(facts.departure());
            case DEPARTS_UNSENT -> facts.isToBeSent() && about.equals(facts.departure());
            case DEADLINE_NEAR -> facts.awaitsAnswer() && about.equals(facts.deadline()) && !now.isAfter(about);
            case DEADLINE_PASSED -> facts.awaitsAnswer() && about.equals(facts.deadline()) && now.isAfter(about);
            case ANSWER_RECORDED -> facts.answered();
            case SHORT_NOTICE_FILED -> isShort(facts, now);
            case PUBLICATION_CHANGED, PERMIT_LAPSES, WEBHOOK_OFF, TEST -> false;
        };
    }

    /**
     * Whether it gives less notice than is required: it was sent so, or it is not sent and full notice has passed, by the
     * days as they are recorded.
     */
    static boolean isShort(FlightFacts facts, Instant now) {
        return facts.sent()
                ? facts.shortNotice()
                : facts.isToBeSent()
                        && facts.fullNoticeBy() != null
                        && facts.fullNoticeBy().isBefore(now);
    }
}
