package org.flightclearance.notice.feast;

import java.time.LocalDate;

import org.flightclearance.language.Sentence;

/**
 * A day that is probably a holiday, for somebody to confirm.
 *
 * @param kind of the moon: it may still move, and is recorded as provisional
 */
public record ProposedHoliday(LocalDate date, Sentence name, FeastKind kind) {

    public boolean isProvisional() {
        return kind == FeastKind.MOON;
    }
}
