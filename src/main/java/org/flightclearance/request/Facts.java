package org.flightclearance.request;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;

/** The facts of a request under their pointers, as the history compares them before and after a move. */
final class Facts {

    private final Map<String, Object> values = new TreeMap<>();

    private Facts() {}

    static Map<String, Object> of(FlightRequest request) {
        var facts = new Facts();
        var filed = request.asFiled();
        facts.put("/client_reference", filed.clientReference());
        facts.put("/purpose", filed.purpose());
        var aircraft = Objects.requireNonNull(filed.aircraft());
        facts.put("/aircraft/class", aircraft.aircraftClass());
        facts.put("/aircraft/type", aircraft.type());
        facts.put("/aircraft/registration", aircraft.registration());
        facts.put("/aircraft/callsign", aircraft.callsign());
        facts.put("/sector", filed.sector());
        facts.put("/passengers", filed.passengers());
        facts.put("/cargo_kg", filed.cargoKg());
        facts.put("/dangerous_goods", filed.dangerousGoods());
        facts.put("/unit", filed.unit());
        facts.put("/remarks", filed.remarks());
        facts.put("/repeats", filed.repeats());
        facts.put("/amends", filed.amends());
        facts.put("/amended_by", request.amendedBy());
        facts.put("/filed_at", filed.filedAt());
        facts.put("/clearance", request.standing().clearance());
        facts.put("/deadline_at", request.standing().deadlineAt());
        facts.legs(request);
        facts.sending(request.sending());
        for (int i = 0; i < request.answers().size(); i++) {
            facts.answer("/answers/" + i, request.answers().get(i));
        }
        var withdrawal = request.withdrawal();
        if (withdrawal != null) {
            facts.put("/withdrawal/reason", withdrawal.reason());
            facts.put("/withdrawal/at", withdrawal.at());
        }
        return facts.values;
    }

    private void legs(FlightRequest request) {
        for (int i = 0; i < request.legs().size(); i++) {
            var leg = request.legs().get(i);
            place("/legs/" + i + "/from", Objects.requireNonNull(leg.from()));
            place("/legs/" + i + "/to", Objects.requireNonNull(leg.to()));
            put("/legs/" + i + "/etd", leg.etd());
            put("/legs/" + i + "/eta", leg.eta());
        }
    }

    private void place(String pointer, Place place) {
        put(pointer, place.code());
        put(pointer + "/name", place.name());
        put(pointer + "/latitude", place.latitude());
        put(pointer + "/longitude", place.longitude());
    }

    private void sending(@Nullable Sending sending) {
        if (sending != null) {
            put("/sent/at", sending.at());
            put("/sent/channel", sending.channel());
            put("/sent/authority", sending.authority());
            put("/sent/outgoing_reference", sending.outgoingReference());
            put("/sent/acknowledged_at", sending.acknowledgedAt());
        }
    }

    private void answer(String pointer, Answer answer) {
        var reply = answer.reply();
        put(pointer + "/outcome", reply.outcome());
        put(pointer + "/received_at", reply.receivedAt());
        put(pointer + "/letter_date", reply.letterDate());
        put(pointer + "/authority", reply.authority());
        put(pointer + "/authority_reference", reply.authorityReference());
        put(pointer + "/reason", reply.reason());
        put(pointer + "/reason_stated", reply.reasonStated());
        put(pointer + "/reason_assessed", reply.reasonAssessed());
        put(pointer + "/conditions", reply.conditions());
        put(pointer + "/valid_from", reply.validFrom());
        put(pointer + "/valid_to", reply.validTo());
        if (answer.isStruck()) {
            put(pointer + "/struck", true);
        }
    }

    private void put(String pointer, @Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            values.put(pointer, constant.name().toLowerCase(Locale.ROOT));
        } else if (value instanceof Number || value instanceof Boolean) {
            values.put(pointer, value);
        } else if (value != null) {
            values.put(pointer, value.toString());
        }
    }
}
