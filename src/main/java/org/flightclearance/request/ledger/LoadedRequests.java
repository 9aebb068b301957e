package org.flightclearance.request.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;

/** The stored requests that a group of entries names, read together beforehand. */
final class LoadedRequests {

    private final Map<String, FlightRequest> byReference = new HashMap<>();
    private final Map<String, FlightRequest> byClientReference = new HashMap<>();

    /** @param translated replaces the references of the ledger by those of the tracker */
    static LoadedRequests of(List<LedgerEntry> entries, UnaryOperator<Filing> translated, FlightRequests requests) {
        var loaded = new LoadedRequests();
        var clientReferences = new HashSet<String>();
        var references = new HashSet<String>();
        for (var entry : entries) {
            addTo(clientReferences, entry.filing().clientReference());
            addTo(references, entry.reference());
            var filing = translated.apply(entry.filing());
            addTo(references, filing.repeats());
            addTo(references, filing.amends());
        }
        requests.known(clientReferences).forEach(loaded::add);
        requests.referenced(references).forEach(loaded::add);
        return loaded;
    }

    void add(FlightRequest request) {
        byReference.put(request.reference(), request);
        var clientReference = request.asFiled().clientReference();
        if (clientReference != null) {
            byClientReference.put(key(request.mission(), clientReference), request);
        }
    }

    @Nullable
    FlightRequest referenced(String reference) {
        return byReference.get(reference);
    }

    @Nullable
    FlightRequest known(Mission mission, @Nullable String clientReference) {
        return clientReference == null ? null : byClientReference.get(key(mission, clientReference));
    }

    private static String key(Mission mission, String clientReference) {
        return mission.code() + ' ' + clientReference;
    }

    private static void addTo(HashSet<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
