package org.flightclearance.request.ledger;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;

/** Which reference here stands for which reference of the ledger, whose requests name each other by their own. */
final class LedgerNames {

    private final Map<String, String> named = new HashMap<>();

    /** The filing with the references that the requests it follows have here. */
    Filing here(Filing filing) {
        return filing.repeats() == null && filing.amends() == null
                ? filing
                : filing.with(one -> one.repeats(here(filing.repeats())).amends(here(filing.amends())));
    }

    private @Nullable String here(@Nullable String reference) {
        return reference == null ? null : named.getOrDefault(reference, reference);
    }

    void remember(LedgerEntry entry, FlightRequest request) {
        if (entry.reference() != null) {
            named.put(entry.reference(), request.reference());
        }
    }
}
