package org.flightclearance.alert.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.language.Sentence;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.Permits;

/** Tells of standing permits that end soon. */
@ApplicationScoped
class PermitTeller implements Teller {

    private final Permits permits;

    PermitTeller(Permits permits) {
        this.permits = permits;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.PERMIT_LAPSES);
    }

    /** Nothing of a permit that ends at another instant now, or has ended. */
    @Override
    public Map<UUID, Telling> tell(Collection<Occasion> occasions, Instant now) {
        return OwnTransaction.call(() -> {
            var told = new HashMap<UUID, Telling>();
            for (var occasion : occasions) {
                permits.findByIdOptional(UUID.fromString(occasion.subject()))
                        .filter(permit -> permit.validTo().equals(occasion.aboutAt()) && now.isBefore(permit.validTo()))
                        .ifPresent(permit -> told.put(
                                occasion.id(),
                                new Telling(
                                        permit.number(),
                                        null,
                                        "/permits/" + permit.id(),
                                        List.of(Sentence.of("alert.permit_lapses", lastDay(permit))))));
            }
            return told;
        });
    }

    private static LocalDate lastDay(Permit permit) {
        return LocalDate.ofInstant(permit.validTo().minusNanos(1), permit.timeZone());
    }
}
