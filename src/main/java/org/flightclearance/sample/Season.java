package org.flightclearance.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A period of days with the quotas of the requests sent in it.
 *
 * @param from first day
 * @param to last day
 */
record Season(
        LocalDate from,
        LocalDate to,
        List<Quota> quotas,
        List<Beside> beside,
        List<TurnQuota> turns,
        List<Chain> chains) {

    static Season of(String from, String to, String quotas, String beside, String turns, String chains) {
        return new Season(
                LocalDate.parse(from),
                LocalDate.parse(to),
                Quota.table(quotas),
                Beside.table(beside),
                TurnQuota.table(turns),
                Chain.table(chains));
    }
}
