package org.flightclearance.web.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.notice.RuleSentences;
import org.flightclearance.request.FilingField;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.SendingField;
import org.flightclearance.request.field.Field;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.frame.FieldWords;

/** The facts of a request, as summary lists. Its legs are in {@link FlightSummary}. */
record RequestFacts(FlightRequest request, Wording wording) {

    List<Fact> asked() {
        var mission = request.mission();
        var filed = request.asFiled().withClearance(request.clearanceWithoutPermit());
        var facts = new FactList(wording)
                .add("field.mission", mission.nameIn(wording.language()) + " (" + mission.code() + ")");
        FilingField.of(FilingField.Section.FLIGHT).forEach(field -> add(facts, "", field, filed));
        FilingField.of(FilingField.Section.LOAD).forEach(field -> add(facts, "", field, filed));
        return facts.facts();
    }

    private <R> void add(FactList facts, String under, Field.InTable<R, ?> field, R values) {
        var value = field.of(values);
        var said = value == null
                ? null
                : field == FilingField.SECTOR
                        ? request.mission().sectorNamed(value.toString())
                        : field == SendingField.AUTHORITY
                                ? AuthorityNames.named(request.mission(), value.toString())
                                : null;
        facts.add(FieldWords.key(under + field.pointer()), said == null ? value : wording.name(said));
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
        var notice = notice();
        if (notice != null) {
            facts.add("request.notice", notice);
        }
        var withdrawal = request.withdrawal();
        return withdrawal == null
                ? facts.facts()
                : facts.add("field.withdrawal.at", withdrawal.at())
                        .add("field.withdrawal.reason", withdrawal.reason())
                        .facts();
    }

    /** The notice given beside the minimum, in words; null if the request was not sent. */
    @Nullable
    String notice() {
        return request.terms().noticeGiven().map(this::noticeWords).orElse(null);
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
}
