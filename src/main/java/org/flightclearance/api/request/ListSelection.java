package org.flightclearance.api.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.KeptMissions;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.search.ConflictFilter;
import org.flightclearance.request.search.FilterNames;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestFilterBuilder;
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
        var filter = RequestFilterBuilder.builder()
                .status(parameters.several("status", Status.class))
                .purpose(parameters.one("purpose", Purpose.class))
                .aircraftClass(parameters.one("aircraft_class", AircraftClass.class))
                .sector(parameters.text("sector"))
                .authority(parameters.text("authority"))
                .place(parameters.text("place"))
                .unit(parameters.text("unit"))
                .letter(parameters.text("letter"))
                .reason(parameters.one("reason", DenialReason.class))
                .reasonAssessed(parameters.one("reason_assessed", DenialReason.class))
                .conflict(parameters.one("conflict", ConflictFilter.class))
                .sentFrom(parameters.day("sent_from"))
                .sentTo(parameters.day("sent_to"))
                .departureFrom(parameters.day("departure_from"))
                .departureTo(parameters.day("departure_to"))
                .shortNotice(parameters.truth("short_notice"))
                .answeredLate(parameters.truth("answered_late"))
                .clientReference(parameters.text("client_reference"))
                .changedSince(parameters.instant("changed_since"))
                .q(parameters.text("q"))
                .build();
        return new ListSelection(mission, filter, order(parameters, otherwise));
    }

    /**
     * The missions whose requests the list shows. Adds a fault for each name in the filter that they do not know.
     *
     * @throws org.flightclearance.refusal.Refused as not found, if the caller may not see the mission
     */
    List<Mission> among(KeptMissions missions, Actor actor, FilterNames names, ParameterReader parameters) {
        var among = missions.among(actor, mission);
        parameters.faults(names.faults(filter, among));
        return among;
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
