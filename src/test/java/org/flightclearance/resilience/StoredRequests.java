package org.flightclearance.resilience;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.ApiClient;

/** The references of all requests of a mission, as the API lists them. */
final class StoredRequests {

    private StoredRequests() {}

    static List<String> of(String mission) {
        var found = new ArrayList<String>();
        @Nullable String cursor = "";
        while (cursor != null) {
            var page = ApiClient.as(ApiClient.officer(mission))
                    .get("/requests?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.reference"));
            cursor = page.path("next");
        }
        return found;
    }
}
