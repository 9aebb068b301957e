package org.flightclearance.request.ledger;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;

/** Translates the references that a ledger uses for its requests into the references of the tracker. */
final class LedgerNames {

    private final Map<String, String> named = new HashMap<>();

    /** The filing, with the tracker's references of the requests that it repeats or amends. */
    Filing translated(Filing filing) {
        return filing.repeats() == null && filing.amends() == null
                ? filing
                : filing.with(one -> one.repeats(translated(filing.repeats())).amends(translated(filing.amends())));
    }

    private @Nullable String translated(@Nullable String reference) {
        return reference == null ? null : named.getOrDefault(reference, reference);
    }

    void remember(LedgerEntry entry, FlightRequest request) {
        if (entry.reference() != null) {
            named.put(entry.reference(), request.reference());
        }
    }
}
