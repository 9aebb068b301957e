package org.flightclearance.web.filing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.WeekdayTimes;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.RuleSentences;
import org.flightclearance.notice.Terms;
import org.flightclearance.request.filing.Forecast;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.map.MapBox;

/**
 * The forecast of a request's deadline, in one language.
 *
 * @param shortNotice whether it would be sent with less than the required notice
 * @param permit whether the permit that it names covers it; null: it names none
 * @param map null if no leg has both ends yet
 */
public record ForecastBox(
        boolean shortNotice,
        List<Fact> facts,
        List<String> why,
        @Nullable PermitBox permit,
        ConflictBox conflicts,
        @Nullable MapBox map) {

    static ForecastBox of(Forecast forecast, ConflictBox conflicts, @Nullable MapBox map, Wording wording) {
        var terms = forecast.terms();
        var notice = terms.noticeGiven().orElseThrow();
        var facts = new FactList(wording)
                .add("forecast.departure", said(terms.departure(), terms, wording))
                .add("forecast.sent", said(terms.sent(), terms, wording))
                .add(
                        "field.deadline_at",
                        terms.deadlineAt()
                                .map(at -> said(at, terms, wording))
                                .orElseGet(() -> wording.text(
                                        terms.clearance() == Clearance.NOTIFICATION
                                                ? "forecast.no_deadline"
                                                : "forecast.departed")));
        var minimum = notice.minimum();
        facts.add(
                "forecast.wanted",
                minimum == null ? wording.text("forecast.no_minimum") : wording.say(RuleSentences.minimum(minimum)));
        facts.add("forecast.given", wording.say(notice.given()));
        if (notice.isShort()) {
            facts.add("forecast.missing", wording.say(notice.missing()));
        }
        facts.add("forecast.latest", said(forecast.latestSending(), terms, wording));
        if (notice.workingDays() != null && notice.workingDays().safeSending() != null) {
            facts.add("forecast.safe", said(forecast.safeSending(), terms, wording));
        }
        var coverage = forecast.coverage();
        return new ForecastBox(
                notice.isShort(),
                facts.facts(),
                wording.say(terms.why()),
                coverage == null ? null : PermitBox.of(coverage, null, wording),
                conflicts,
                map);
    }

    /** In UTC and in the zone of the authority, rounded down to the minute, so that it is never too late. */
    private static @Nullable String said(@Nullable Instant at, Terms terms, Wording wording) {
        return at == null ? null : new WeekdayTimes(wording).instant(at.truncatedTo(ChronoUnit.MINUTES), terms.zone());
    }
}
