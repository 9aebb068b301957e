package org.flightclearance.api.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Items;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.ReportedRequest;

/**
 * Pages of the requests behind a figure, in the order of the report and all as of the same instant. The cursor is the
 * last reference of the previous page.
 */
record ReportedRequestPages(int limit, @Nullable String cursor) {

    private static final int LARGEST_PAGE = 200;
    private static final int PAGE = 50;

    static ReportedRequestPages read(ParameterReader parameters) {
        return new ReportedRequestPages(
                parameters.wholeNumber("limit", 1, LARGEST_PAGE, PAGE), parameters.text("cursor"));
    }

    Response page(List<ReportedRequest> requests, Instant asOf, UriInfo uri) {
        int from = cursor == null ? 0 : after(reference(cursor), requests);
        int to = Math.min(requests.size(), from + limit);
        var items = requests.subList(from, to).stream()
                .map(request -> ReportedRequestView.of(request, asOf))
                .toList();
        if (to == requests.size()) {
            return Response.ok(new Items.Paged<>(items, null)).build();
        }
        var next = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(requests.get(to - 1).reference().getBytes(StandardCharsets.UTF_8));
        var address = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", next)
                .replaceQueryParam("as_of", asOf)
                .build();
        return Response.ok(new Items.Paged<>(items, next)).link(address, "next").build();
    }

    private static int after(String reference, List<ReportedRequest> requests) {
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).reference().equals(reference)) {
                return i + 1;
            }
        }
        throw Refused.at("/cursor", "fault.cursor");
    }

    private static String reference(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw Refused.at("/cursor", "fault.cursor");
        }
    }
}
