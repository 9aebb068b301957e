package org.flightclearance.web.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.notice.RuleSaid;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;

/**
 * What a request says, as summary lists.
 *
 * @param aerodromes names of its aerodromes by code, as far as they are known
 */
record RequestFacts(FlightRequest request, Map<String, String> aerodromes, Wording wording) {

    List<Fact> asked() {
        var filed = request.asFiled();
        var aircraft = Objects.requireNonNull(filed.aircraft());
        var facts = new FactList(wording)
                .add(
                        "field.mission",
                        request.mission().name() + " (" + request.mission().code() + ")")
                .add("field.purpose", filed.purpose())
                .add("field.clearance", request.derived().clearance())
                .add("field.aircraft.class", aircraft.aircraftClass())
                .add("field.aircraft.type", aircraft.type())
                .add("field.aircraft.registration", aircraft.registration())
                .add("field.aircraft.callsign", aircraft.callsign())
                .add("field.sector", filed.sector());
        for (int i = 0; i < request.legs().size(); i++) {
            facts.add("request.leg", leg(i));
        }
        return facts.add("field.passengers", filed.passengers())
                .add("field.cargo_kg", filed.cargoKg())
                .add("field.dangerous_goods", filed.dangerousGoods())
                .add("field.unit", filed.unit())
                .add("field.remarks", filed.remarks())
                .add("field.client_reference", filed.clientReference())
                .add("field.filed_at", filed.filedAt())
                .facts();
    }

    List<Fact> sent() {
        var sending = request.sending();
        var facts = new FactList(wording);
        if (sending == null) {
            return facts.facts();
        }
        facts.add("field.sent.at", sending.at())
                .add("field.sent.channel", sending.channel())
                .add("field.sent.authority", sending.authority())
                .add("field.sent.outgoing_reference", sending.outgoingReference())
                .add("field.sent.acknowledged_at", sending.acknowledgedAt());
        request.terms().noticeGiven().ifPresent(notice -> facts.add("request.notice", said(notice)));
        var withdrawal = request.withdrawal();
        return withdrawal == null
                ? facts.facts()
                : facts.add("field.withdrawal.at", withdrawal.at())
                        .add("field.withdrawal.reason", withdrawal.reason())
                        .facts();
    }

    private String said(NoticeGiven notice) {
        if (notice.minimum() == null) {
            return wording.text("request.notice.no_minimum", notice.hours());
        }
        var wanted = RuleSaid.minimum(notice.minimum());
        return notice.isShort()
                ? wording.text("request.notice.short", notice.given(), wanted, notice.missing())
                : wording.text("request.notice.enough", notice.given(), wanted);
    }

    private String leg(int index) {
        Leg leg = request.legs().get(index);
        return wording.text(
                "request.leg.words",
                place(Objects.requireNonNull(leg.from())),
                place(Objects.requireNonNull(leg.to())),
                Objects.requireNonNull(leg.etd()),
                Objects.requireNonNull(leg.eta()));
    }

    private String place(Place place) {
        var code = place.code();
        if (code != null) {
            var name = aerodromes.get(code);
            return name == null ? code : wording.text("request.aerodrome", code, name);
        }
        return wording.text(
                "request.place",
                String.valueOf(place.name()),
                String.valueOf(place.latitude()),
                String.valueOf(place.longitude()));
    }
}
