package org.flightclearance.request.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.LegExecution;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingField;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FoundConflict;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingField;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.field.Field;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.restriction.ConflictKind;

/** The facts of a request by their JSON pointers. The history compares the facts before and after a move. */
public final class Facts {

    private final Map<String, Object> values = new TreeMap<>();

    private Facts() {}

    public static Map<String, Object> of(FlightRequest request) {
        var facts = new Facts();
        facts.filing(request.asFiled().withClearance(request.clearanceWithoutPermit()));
        facts.put("/amended_by", request.amendedBy());
        facts.derived(request.derived());
        facts.conflicts(request.conflicts());
        facts.sending(request.sending());
        for (int i = 0; i < request.answers().size(); i++) {
            var answer = request.answers().get(i);
            facts.reply("/answers/" + i, answer.reply());
            if (answer.isStruck()) {
                facts.put("/answers/" + i + "/struck", true);
            }
        }
        facts.withdrawal(request.withdrawal());
        request.executed().legs().forEach(facts::executed);
        facts.dropped(request);
        return facts.values;
    }

    /** The facts of a filing, without its sending. */
    public static Map<String, Object> of(Filing filed) {
        var facts = new Facts();
        facts.filing(filed);
        return facts.values;
    }

    public static Map<String, Object> of(Sending sending) {
        var facts = new Facts();
        facts.sending(sending);
        return facts.values;
    }

    public static Map<String, Object> of(Reply reply) {
        var facts = new Facts();
        facts.reply("", reply);
        return facts.values;
    }

    public static Map<String, Object> of(Withdrawal withdrawal) {
        var facts = new Facts();
        facts.withdrawal(withdrawal);
        return facts.values;
    }

    private void filing(Filing filed) {
        putAll("", FilingField.values(), filed);
        var legs = Objects.requireNonNullElse(filed.legs(), List.<Leg>of());
        for (int i = 0; i < legs.size(); i++) {
            leg("/legs/" + i, legs.get(i));
        }
    }

    private void derived(DerivedFacts derived) {
        put("/deadline_at", derived.deadlineAt());
        put("/notice_rule", derived.noticeRule());
        put("/minimum_notice_hours", derived.noticeRule() == null ? null : derived.minimumNoticeHours());
        put("/minimum_notice_days", derived.noticeRule() == null ? null : derived.minimumNoticeDays());
        put("/short_notice", derived.shortNotice() ? true : null);
        put("/under_permit", derived.underPermit() ? true : null);
        put("/conflict", derived.conflict() == ConflictKind.NEITHER ? null : derived.conflict());
    }

    private void conflicts(List<FoundConflict> conflicts) {
        put(
                "/conflicts",
                conflicts.isEmpty()
                        ? null
                        : conflicts.stream()
                                .map(conflict -> conflict.leg() + ": " + conflict.name())
                                .collect(Collectors.joining("; ")));
    }

    private void leg(String pointer, @Nullable Leg leg) {
        if (leg != null) {
            place(pointer + "/from", leg.from());
            place(pointer + "/to", leg.to());
            put(pointer + "/etd", leg.etd());
            put(pointer + "/eta", leg.eta());
        }
    }

    private void withdrawal(@Nullable Withdrawal withdrawal) {
        if (withdrawal != null) {
            put("/withdrawal/reason", withdrawal.reason());
            put("/withdrawal/at", withdrawal.at());
        }
    }

    private void executed(LegExecution leg) {
        var pointer = "/legs/" + (leg.leg() - 1);
        if (leg.gate() != null) {
            put(pointer + "/gate/asked_at", leg.gate().askedAt());
            put(pointer + "/gate/outcome", leg.gate().outcome());
            put(pointer + "/gate/by", leg.gate().by());
            put(pointer + "/gate/at", leg.gate().at());
        }
        if (leg.flight() != null) {
            put(pointer + "/flight/outcome", leg.flight().outcome());
            put(pointer + "/flight/cause", leg.flight().cause());
            put(pointer + "/flight/off_block_at", leg.flight().offBlockAt());
            put(pointer + "/flight/on_block_at", leg.flight().onBlockAt());
            put(pointer + "/flight/held_minutes", leg.flight().heldMinutes());
            put(pointer + "/flight/note", leg.flight().note());
        }
    }

    private void place(String pointer, @Nullable Place place) {
        if (place != null) {
            put(pointer, place.code());
            put(pointer + "/name", place.name());
            put(pointer + "/latitude", place.latitude());
            put(pointer + "/longitude", place.longitude());
        }
    }

    private void sending(@Nullable Sending sending) {
        if (sending != null) {
            putAll("/sent", SendingField.values(), sending);
        }
    }

    private void dropped(FlightRequest request) {
        var dropped = IntStream.rangeClosed(1, request.legs().size())
                .filter(request::isDropped)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        put("/dropped_legs", dropped.isEmpty() ? null : dropped);
    }

    private void reply(String pointer, Reply reply) {
        putAll(pointer, ReplyField.values(), reply);
        if (reply.legs() != null) {
            reply.legs().forEach(leg -> leg(pointer, leg));
        }
    }

    private void leg(String pointer, @Nullable LegReply leg) {
        if (leg != null && leg.leg() != null) {
            var under = pointer + "/legs/" + (leg.leg() - 1);
            put(under + "/outcome", leg.outcome());
            put(under + "/reason", leg.reason());
            put(under + "/reason_stated", leg.reasonStated());
            put(under + "/conditions", leg.conditions());
        }
    }

    private <R> void putAll(String under, Field.InTable<R, ?>[] fields, R values) {
        for (var field : fields) {
            put(under + field.pointer(), field.of(values));
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
