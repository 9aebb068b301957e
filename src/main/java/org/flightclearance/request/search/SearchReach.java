package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.UnusableSetting;

/** How many requests a search looks at. No index finds parts of words, so a search reads the text of each request. */
@ApplicationScoped
@Startup
public class SearchReach {

    private static final int MOST = 100_000_000;

    private final RequestSearch requests;
    private final int most;

    /** @param most how many of the newest requests are searched; 0: all */
    SearchReach(RequestSearch requests, @ConfigProperty(name = "fct.search.reach") Optional<String> most) {
        this.requests = requests;
        this.most = UnusableSetting.wholeNumber(
                "FCT_SEARCH_REACH", most, MOST, "how many of the newest requests a search looks at, 0 for all");
    }

    /** A search of these missions covers the requests filed since this instant; empty: all requests. */
    public Optional<Instant> in(Collection<Mission> missions) {
        var newest = ofEach(missions);
        return newest.isEmpty()
                ? Optional.empty()
                : missions.stream()
                        .flatMap(mission -> filedBefore(mission, newest.getAsInt()).stream())
                        .max(Comparator.naturalOrder());
    }

    /** How many requests of each mission a search looks at, at least one; empty: all. */
    OptionalInt ofEach(Collection<Mission> missions) {
        return most == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(1, most / Math.max(1, missions.size())));
    }

    /** When the request was filed that is older than the {@code newer} newest ones, if there is one. */
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
