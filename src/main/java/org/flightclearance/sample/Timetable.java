package org.flightclearance.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Status;

/**
 * The times of one request, all derived from its sending. Bamako's time is UTC.
 *
 * @param departure ETD of the first leg
 * @param answered when the host answers, if it does; in time unless the plan says late
 * @param withdrawn when the mission withdraws the request, if it does
 * @param reconsidered when the host changes its answer, if it does
 */
record Timetable(
        Instant filed, Instant sent, Instant departure, Instant answered, Instant withdrawn, Instant reconsidered) {

    private static final int LONGEST_NOTICE_HOURS = 95;
    private static final int LONGEST_ANSWER_MINUTES = 60 * 60;
    private static final int SHORTEST_ANSWER_MINUTES = 5 * 60;

    /** The time between an answer and the departure, so that an approval can still be used. */
    private static final int USABLE_MINUTES = 7 * 60;

    static Timetable of(PlannedRequest request, Instant sent) {
        var draw = Draw.of(request.number(), "times");
        int filedBefore = request.isMedical() ? 10 : request.origin() != null ? 30 : draw.between(30, 180);
        var departure = departure(request, sent, draw);
        var withdrawn = request.takes(Turn.NOT_FLOWN)
                ? before(departure, draw.between(120, 300))
                : after(sent, draw.between(300, Math.max(300, minutes(sent, departure) - 180)));
        return new Timetable(
                before(sent, filedBefore),
                sent,
                departure,
                answered(request, sent, departure, draw),
                withdrawn,
                before(departure, draw.between(190, 240)));
    }

    /** When the second request of a chain is sent. */
    Instant following(PlannedRequest first, PlannedRequest second) {
        var draw = Draw.of(second.number(), "following");
        if (second.link() == Chain.Link.AMENDS) {
            return first.ending() == Status.WITHDRAWN
                    ? after(sent, draw.between(120, 240))
                    : after(answered, draw.between(60, 120));
        }
        var ended = first.ending() == Status.UNANSWERED ? departure : answered;
        return after(at(ended, LocalTime.of(8, 0)).plus(1, ChronoUnit.DAYS), draw.between(0, 150));
    }

    private static Instant departure(PlannedRequest request, Instant sent, Draw draw) {
        if (request.isMedical()) {
            boolean underway = request.ending() == Status.NOTIFIED && draw.oneIn(5);
            return underway ? before(sent, draw.between(10, 60)) : after(sent, draw.between(60, 360));
        }
        int least = minimumNotice(request.purpose()) + 2;
        int notice = request.takes(Turn.SHORT_NOTICE)
                ? draw.between(14 * 60, 34 * 60)
                : draw.between(least * 60, LONGEST_NOTICE_HOURS * 60);
        return inDaylight(after(sent, notice), draw);
    }

    private static Instant answered(PlannedRequest request, Instant sent, Instant departure, Draw draw) {
        if (request.takes(Turn.LATE_NO) || request.takes(Turn.LATE_YES)) {
            return after(departure, draw.between(3 * 60, 40 * 60));
        }
        if (request.takes(Turn.APPROVED_TOO_LATE)) {
            return before(departure, draw.between(60, 300));
        }
        if (request.isMedical()) {
            return after(sent, draw.between(15, 45));
        }
        int longest = Math.min(LONGEST_ANSWER_MINUTES, minutes(sent, departure) - USABLE_MINUTES);
        // The same delay for all requests of a letter, so that one letter can answer them
        var ofLetter = Draw.of((int) (sent.getEpochSecond() / 60), "haste");
        int taken = SHORTEST_ANSWER_MINUTES + ofLetter.between(0, 100) * (longest - SHORTEST_ANSWER_MINUTES) / 100;
        return inOfficeHours(sent, after(sent, taken), after(sent, longest), ofLetter);
    }

    private static int minimumNotice(Purpose purpose) {
        return switch (purpose) {
            case ISR, ROTATION, HUMAN_RIGHTS, CONVOY_ESCORT -> 72;
            default -> 48;
        };
    }

    /** The same time or a little later, in daylight, rounded up to a quarter of an hour. */
    private static Instant inDaylight(Instant rough, Draw draw) {
        int hour = hour(rough);
        var day = hour < 17 ? rough : rough.plus(1, ChronoUnit.DAYS);
        return hour >= 5 && hour < 17
                ? Instant.ofEpochSecond((rough.getEpochSecond() + 899) / 900 * 900)
                : after(at(day, LocalTime.of(5, 30)), 15 * draw.between(0, 6));
    }

    /** The same time, the next morning or the evening before, because offices do not write letters at night. */
    private static Instant inOfficeHours(Instant sent, Instant rough, Instant latest, Draw draw) {
        int hour = hour(rough);
        if (hour >= 7 && hour < 20) {
            return rough;
        }
        var day = hour < 7 ? rough : rough.plus(1, ChronoUnit.DAYS);
        var morning = after(at(day, LocalTime.of(7, 30)), draw.between(0, 150));
        var evening = after(at(day.minus(1, ChronoUnit.DAYS), LocalTime.of(17, 0)), draw.between(0, 170));
        if (!morning.isAfter(latest)) {
            return morning;
        }
        return minutes(sent, evening) < SHORTEST_ANSWER_MINUTES ? rough : evening;
    }

    private static int hour(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).getHour();
    }

    private static Instant at(Instant day, LocalTime time) {
        return day.truncatedTo(ChronoUnit.DAYS).plus(Duration.between(LocalTime.MIDNIGHT, time));
    }

    private static Instant after(Instant instant, int minutes) {
        return instant.plus(minutes, ChronoUnit.MINUTES);
    }

    private static Instant before(Instant instant, int minutes) {
        return instant.minus(minutes, ChronoUnit.MINUTES);
    }

    private static int minutes(Instant from, Instant to) {
        return Math.toIntExact(ChronoUnit.MINUTES.between(from, to));
    }
}
