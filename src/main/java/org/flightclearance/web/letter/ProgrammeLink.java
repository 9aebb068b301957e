package org.flightclearance.web.letter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.FlightRequest;

/**
 * A link to the programme with which requests were sent.
 *
 * @param question the query of its address
 */
public record ProgrammeLink(String question) {

    /** Null if the requests were not all sent to one authority under one reference. */
    static @Nullable ProgrammeLink of(List<FlightRequest> requests) {
        var questions =
                requests.stream().map(ProgrammeLink::question).distinct().toList();
        var only = questions.size() == 1 ? questions.get(0) : "";
        return only.isEmpty() ? null : new ProgrammeLink(only);
    }

    private static String question(FlightRequest request) {
        var sending = request.sending();
        if (sending == null || sending.authority() == null || sending.outgoingReference() == null) {
            return "";
        }
        return "mission=%s&authority=%s&outgoing_reference=%s"
                .formatted(
                        encoded(request.mission().code()),
                        encoded(sending.authority()),
                        encoded(sending.outgoingReference()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
