package org.flightclearance.api.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.Status;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.security.Actor;

/**
 * The filter and order of a list of requests, read from query parameters.
 *
 * @param mission its code; null: all that the caller may read
 */
record ListSelection(@Nullable String mission, RequestFilter filter, RequestOrder order) {

    static ListSelection read(ParameterReader parameters, RequestOrder otherwise) {
        var mission = parameters.text("mission");
        var filter = new RequestFilter(
                parameters.several("status", Status.class),
                parameters.one("purpose", Purpose.class),
                parameters.one("aircraft_class", AircraftClass.class),
                parameters.text("sector"),
                null,
                parameters.day("sent_from"),
                parameters.day("sent_to"),
                parameters.day("departure_from"),
                parameters.day("departure_to"),
                parameters.truth("short_notice"),
                parameters.truth("answered_late"),
                parameters.text("client_reference"),
                parameters.instant("changed_since"),
                null,
                null,
                parameters.text("q"));
        return new ListSelection(mission, filter, order(parameters, otherwise));
    }

    /** @throws org.flightclearance.refusal.Refused as not found, if the caller may not see the mission */
    List<Mission> among(Missions missions, Actor actor) {
        return mission == null ? missions.visibleTo(actor) : List.of(missions.of(actor, mission));
    }

    private static RequestOrder order(ParameterReader parameters, RequestOrder otherwise) {
        var sort = parameters.text("sort");
        if (sort == null) {
            return otherwise;
        }
        var order = RequestOrder.parse(sort);
        if (order.isEmpty()) {
            parameters.fault("sort", "fault.one_of", sort, RequestOrder.names());
        }
        return order.orElse(otherwise);
    }
}
