package org.flightclearance.web.filing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.notice.RuleSentences;
import org.flightclearance.notice.Terms;
import org.flightclearance.request.Forecast;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;

/**
 * The forecast of a request's deadline, in one language.
 *
 * @param shortNotice whether it would be sent with less than the required notice
 */
public record ForecastBox(boolean shortNotice, List<Fact> facts, List<String> why, ConflictBox conflicts) {

    static ForecastBox of(Forecast forecast, ConflictBox conflicts, Wording wording) {
        var terms = forecast.terms();
        var notice = terms.noticeGiven().orElseThrow();
        var facts = new FactList(wording).add("forecast.sent", terms.sent());
        deadline(terms, facts, wording);
        var minimum = notice.minimum();
        facts.add(
                "forecast.wanted",
                minimum == null ? wording.text("forecast.no_minimum") : wording.say(RuleSentences.minimum(minimum)));
        facts.add("forecast.given", wording.say(notice.given()));
        if (notice.isShort()) {
            facts.add("forecast.missing", wording.say(notice.missing()));
        }
        sending("forecast.latest", forecast.latestSending(), terms, facts, wording);
        if (notice.workingDays() != null && notice.workingDays().safeSending() != null) {
            sending("forecast.safe", forecast.safeSending(), terms, facts, wording);
        }
        return new ForecastBox(notice.isShort(), facts.facts(), wording.say(terms.why()), conflicts);
    }

    private static void sending(String key, @Nullable Instant at, Terms terms, FactList facts, Wording wording) {
        if (at != null) {
            // Rounded down to the minute, so that the shown time is never too late
            var minute = at.truncatedTo(ChronoUnit.MINUTES);
            facts.add(key, minute).add("forecast.latest_there", local(minute, terms, wording));
        }
    }

    private static void deadline(Terms terms, FactList facts, Wording wording) {
        terms.deadlineAt()
                .ifPresentOrElse(
                        at -> facts.add("field.deadline_at", wording.instant(at))
                                .add("forecast.deadline_there", local(at, terms, wording)),
                        () -> facts.add("field.deadline_at", wording.text("forecast.no_deadline")));
    }

    /** In the local time of the authority. */
    private static String local(Instant at, Terms terms, Wording wording) {
        return wording.text(
                "forecast.local",
                at.atZone(terms.zone()).toLocalDateTime(),
                terms.zone().getId());
    }
}
