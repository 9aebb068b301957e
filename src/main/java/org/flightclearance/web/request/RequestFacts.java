package org.flightclearance.web.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.notice.RuleSentences;
import org.flightclearance.request.Field;
import org.flightclearance.request.FilingField;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.SendingField;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.frame.FieldWords;

/**
 * The facts of a request, as summary lists.
 *
 * @param aerodromes names of its aerodromes by code, as far as they are known
 */
record RequestFacts(FlightRequest request, Map<String, String> aerodromes, Wording wording) {

    List<Fact> asked() {
        var mission = request.mission();
        var filed = request.asFiled().withClearance(request.derived().clearance());
        var facts = new FactList(wording).add("field.mission", mission.name() + " (" + mission.code() + ")");
        FilingField.of(FilingField.Section.FLIGHT).forEach(field -> add(facts, "", field, filed));
        for (int i = 0; i < request.legs().size(); i++) {
            facts.add("request.leg", leg(i));
        }
        FilingField.of(FilingField.Section.LOAD).forEach(field -> add(facts, "", field, filed));
        return facts.facts();
    }

    private static <R> void add(FactList facts, String under, Field.InTable<R, ?> field, R values) {
        facts.add(FieldWords.key(under + field.pointer()), field.of(values));
    }

    List<Fact> sent() {
        var sending = request.sending();
        var facts = new FactList(wording);
        if (sending == null) {
            return facts.facts();
        }
        for (var field : SendingField.values()) {
            add(facts, "/sent", field, sending);
        }
        request.terms().noticeGiven().ifPresent(notice -> facts.add("request.notice", noticeWords(notice)));
        var withdrawal = request.withdrawal();
        return withdrawal == null
                ? facts.facts()
                : facts.add("field.withdrawal.at", withdrawal.at())
                        .add("field.withdrawal.reason", withdrawal.reason())
                        .facts();
    }

    private String noticeWords(NoticeGiven notice) {
        if (notice.minimum() == null) {
            return wording.text("request.notice.no_minimum", notice.given());
        }
        var minimum = RuleSentences.minimum(notice.minimum());
        return notice.isShort()
                ? wording.text("request.notice.short", notice.given(), minimum, notice.missing())
                : wording.text("request.notice.enough", notice.given(), minimum);
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
