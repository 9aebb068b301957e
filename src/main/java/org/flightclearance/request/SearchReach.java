package org.flightclearance.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.mission.Mission;

/** How far back a search on a page looks at once, since no index knows parts of words and each text is read. */
@ApplicationScoped
public class SearchReach {

    private final FlightRequests requests;
    private final int most;

    /** @param most how many texts are read at once; 0: all */
    SearchReach(FlightRequests requests, @ConfigProperty(name = "fct.search.reach") int most) {
        this.requests = requests;
        this.most = most;
    }

    /** Of all requests of these missions those are looked at that were filed since; empty: all of them. */
    public Optional<Instant> in(Collection<Mission> missions) {
        return most == 0
                ? Optional.empty()
                : missions.stream()
                        .flatMap(mission -> filedBefore(mission, Math.max(1, most / missions.size())).stream())
                        .max(Comparator.naturalOrder());
    }

    /** When the one was filed that is older than so many. */
    private Optional<Instant> filedBefore(Mission mission, int newer) {
        return requests
                .latest("filedAt", Instant.class, mission)
                .setFirstResult(newer)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
