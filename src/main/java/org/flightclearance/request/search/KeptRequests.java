package org.flightclearance.request.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;

/**
 * The requests of lists. Lists show the same requests again and again, so they stay in memory. A request is read from the
 * database again when it or its mission has a new version.
 */
@ApplicationScoped
public class KeptRequests {

    /** Twenty full pages of the API's default. */
    private static final int MOST = 1_000;

    private final Cache<UUID, FlightRequest> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final EntityManager database;
    private final RequestSearch search;

    KeptRequests(EntityManager database, RequestSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * The requests that were found, in the same order. Never change them: they belong to no session, and other threads read them
     * at the same time.
     *
     * @param missions the missions of the requests, as they were just read
     */
    List<FlightRequest> read(List<Found> found, Collection<Mission> missions) {
        var ids = found.stream().map(Found::id).toList();
        if (database.isJoinedToTransaction()) {
            // It may have changed them, and may still fail
            return search.withIds(ids);
        }
        var newest = missions.stream().collect(Collectors.toMap(Mission::id, Mission::version));
        var requests = new HashMap<UUID, FlightRequest>();
        for (var one : found) {
            var request = kept.getIfPresent(one.id());
            // The zone, the sectors and the authorities of a request are those of its mission
            if (request != null
                    && request.version() == one.version()
                    && newest.get(request.mission().id())
                            .equals(request.mission().version())) {
                requests.put(request.id(), request);
            }
        }
        var others = ids.stream().filter(id -> !requests.containsKey(id)).toList();
        if (!others.isEmpty()) {
            readAgain(others).forEach(request -> requests.put(request.id(), request));
        }
        return ids.stream().map(requests::get).toList();
    }

    private List<FlightRequest> readAgain(List<UUID> ids) {
        var read = search.withIds(ids);
        read.forEach(request -> {
            database.detach(request);
            withoutSession(request);
            kept.put(request.id(), request);
        });
        return read;
    }

    /** Hibernate would ask at every access whether a field has to be loaded, which took a tenth of the time of a list. */
    private static void withoutSession(Object request) {
        if (request instanceof PersistentAttributeInterceptable interceptable) {
            interceptable.$$_hibernate_setInterceptor(null);
        }
    }
}
