package org.flightclearance.request.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.flightclearance.request.FlightRequest;

/**
 * Reads requests for lists, which show the same ones again and again: keeps them in memory, and reads only those from the
 * database that it does not know in their newest version.
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
     * The requests with these ids, in the order of the ids. They belong to no session and others read them at the same time:
     * they can be read, but never changed.
     */
    public List<FlightRequest> withIds(List<UUID> ids) {
        if (database.isJoinedToTransaction()) {
            // It may have changed them, and may still fail
            return search.withIds(ids);
        }
        var found = new HashMap<UUID, FlightRequest>();
        versions(ids).forEach((id, version) -> {
            var request = kept.getIfPresent(id);
            if (request != null && request.version() == version) {
                found.put(id, request);
            }
        });
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

    private Map<UUID, Integer> versions(List<UUID> ids) {
        return database
                .createQuery("select id, version + 1 from FlightRequest where id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
    }
}
