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
     * The requests with these ids, in the order of the ids. Never change them: they belong to no session, and other threads read
     * them at the same time.
     *
     * @param missions the missions of the requests, as they were just read
     */
    public List<FlightRequest> withIds(List<UUID> ids, Collection<Mission> missions) {
        if (database.isJoinedToTransaction()) {
            // It may have changed them, and may still fail
            return search.withIds(ids);
        }
        var newest = missions.stream().collect(Collectors.toMap(Mission::id, Mission::version));
        var found = new HashMap<UUID, FlightRequest>();
        for (var version : versions(ids)) {
            var request = kept.getIfPresent(version.request());
            // The zone, the sectors and the authorities of a request are those of its mission
            if (request != null
                    && request.version() == version.number()
                    && newest.get(request.mission().id())
                            .equals(request.mission().version())) {
                found.put(request.id(), request);
            }
        }
        var others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!others.isEmpty()) {
            read(others).forEach(request -> found.put(request.id(), request));
        }
        return ids.stream().map(found::get).toList();
    }

    private List<FlightRequest> read(List<UUID> ids) {
        var read = search.withIds(ids);
        read.forEach(request -> {
            database.detach(request);
            kept.put(request.id(), request);
        });
        return read;
    }

    private List<Version> versions(List<UUID> ids) {
        return database.createQuery(
                        """
                        select new org.flightclearance.request.search.KeptRequests$Version(r.id, r.version + 1)
                        from FlightRequest r where r.id in :ids""",
                        Version.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** @param number as of {@link FlightRequest#version} */
    record Version(UUID request, int number) {}
}
