package org.flightclearance.alert.telling;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.settings.AlertKind;

/** Says what there is to tell of some kinds. A bean for each subject: a request, a report, a permit. */
public interface Teller {

    /** The kinds that it tells, and nobody else. */
    Set<AlertKind> kinds();

    /**
     * Reads the facts again and says what there is to tell now. Begins its own transactions.
     *
     * @param occasions of its kinds
     * @param now UTC
     * @return by the id of the occasion; without those that no longer hold
     */
    Map<UUID, Telling> tell(Collection<Occasion> occasions, Instant now);
}
