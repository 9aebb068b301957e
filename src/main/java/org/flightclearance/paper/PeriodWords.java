package org.flightclearance.paper;

import java.time.format.DateTimeFormatter;

import org.flightclearance.language.Wording;
import org.flightclearance.report.ReportPeriod;

/** How a period is called where there is little room: {@code 2022-Q4}, {@code Nov 2022}, {@code 4 Oct–29 Dec 2022}. */
public final class PeriodWords {

    private PeriodWords() {}

    public static String of(ReportPeriod period, Wording wording) {
        var locale = wording.language().locale();
        if (period.year().isPresent()) {
            return period.year().get().toString();
        }
        if (period.quarter().isPresent()) {
            return period.quarter().get().toString();
        }
        if (period.month().isPresent()) {
            return DateTimeFormatter.ofPattern("MMM yyyy", locale)
                    .format(period.month().get());
        }
        var day = DateTimeFormatter.ofPattern("d MMM", locale);
        var dayOfYear = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
        if (period.from().equals(period.to())) {
            return dayOfYear.format(period.to());
        }
        boolean sameYear = period.from().getYear() == period.to().getYear();
        return (sameYear ? day : dayOfYear).format(period.from()) + "–" + dayOfYear.format(period.to());
    }
}
