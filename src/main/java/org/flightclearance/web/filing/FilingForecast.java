package org.flightclearance.web.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Filing;
import org.flightclearance.request.filing.ForecastService;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.time.Validity;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.map.DrawableMap;
import org.flightclearance.web.map.Maps;

/** Computes the deadline, the notice and the conflicts of a request before it is filed. */
@ApplicationScoped
class FilingForecast {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Visit visit;
    private final ForecastService forecasts;
    private final ConflictBoxes conflicts;
    private final Maps maps;

    FilingForecast(Visit visit, ForecastService forecasts, ConflictBoxes conflicts, Maps maps) {
        this.visit = visit;
        this.forecasts = forecasts;
        this.conflicts = conflicts;
        this.maps = maps;
    }

    /** @param findings the values of the form that could not be read */
    ForecastBox of(Mission mission, Filing filing, Instant now, Findings findings) {
        var forecast = forecasts.sketch(visit.actor(), nextFullMinute(now), filing, findings);
        var wording = visit.wording();
        var map = maps.of(mission, forecast.flight(), wording).map(DrawableMap::box);
        return ForecastBox.of(forecast, conflicts.of(forecast, mission, wording), map.orElse(null), wording);
    }

    /** Rounded up: the request will be sent after now, so the forecast must not show more notice than it will have. */
    private static Instant nextFullMinute(Instant now) {
        return now.plus(A_MINUTE).minus(Validity.STEP).truncatedTo(ChronoUnit.MINUTES);
    }
}
