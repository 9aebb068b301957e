package org.flightclearance.api.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.wire.MergePatch;
import org.flightclearance.api.wire.Read;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.check.Correction;
import org.flightclearance.request.check.Correction.CorrectedAnswer;
import org.flightclearance.request.outcome.LegReplies;
import org.flightclearance.request.outcome.Outcome;

/**
 * The body of a correction: a merge patch over the recorded values. Missing fields stay; null removes a value.
 */
public record CorrectionBody(
        @Nullable String why,
        @Nullable JsonNode request,
        @Nullable JsonNode sent,
        @Nullable JsonNode answers,
        @Nullable JsonNode withdrawal) {

    private static final String SENT = "sent";

    /** The correction, as far as it can be read. A part that cannot be read is as it was not given. */
    Read<Correction> appliedTo(FlightRequest recorded, WireReader reader, List<Fault> unreadable) {
        var faults = new Faults(unreadable, Refusal.MALFORMED);
        var filing = (ObjectNode) reader.tree(recorded.asFiled());
        var sending = filing.remove(SENT);
        if (request != null) {
            MergePatch.apply(object(request, "/request", faults), filing);
        }
        if (filing.remove(SENT) != null) {
            faults.add("/request/sent", "fault.unknown_field");
        }
        // Read separately, so that a fault has the pointer that the caller used
        var sentNow = patched(sent, sending, "/sent", faults)
                .map(tree -> reader.read(tree, Sending.class, "/sent", faults))
                .orElse(null);
        var filed = Objects.requireNonNull(reader.read(filing, Filing.class, "/request", faults));
        var taken = recorded.withdrawal() == null ? null : reader.tree(recorded.withdrawal());
        var withdrawn = patched(withdrawal, taken, "/withdrawal", faults)
                .map(tree -> reader.read(tree, Withdrawal.class, "/withdrawal", faults))
                .orElse(null);
        var correction = new Correction(why, filed.withSent(sentNow), answers(recorded, reader, faults), withdrawn);
        return new Read<>(correction, faults.found());
    }

    private List<CorrectedAnswer> answers(FlightRequest recorded, WireReader reader, Faults faults) {
        if (answers == null || answers.isNull()) {
            return List.of();
        }
        if (!answers.isArray()) {
            faults.add("/answers", "fault.wrong_type", shown(answers), Sentence.of("type.array"));
            return List.of();
        }
        var corrected = new ArrayList<CorrectedAnswer>();
        for (int i = 0; i < answers.size(); i++) {
            var pointer = "/answers/" + i;
            var change = object(answers.get(i), pointer, faults).deepCopy();
            var identity = Objects.requireNonNull(reader.read(identity(change), Identity.class, pointer, faults));
            var known = recorded.answers().stream()
                    .filter(answer -> answer.id().equals(identity.id()))
                    .findFirst();
            var reply =
                    known.map(answer -> reader.tree(answer.reply())).orElseGet(JsonNodeFactory.instance::objectNode);
            if (change.has("legs") && !change.has("outcome")) {
                // It follows from the legs, as in a new answer
                ((ObjectNode) reply).remove("outcome");
            }
            MergePatch.apply(change, (ObjectNode) reply);
            var corrects = Objects.requireNonNull(reader.read(reply, Reply.class, pointer, faults));
            boolean followed = !change.has("reason")
                    && known.map(answer -> hasReasonOfLegs(answer.reply())).orElse(false);
            boolean wasStruck = known.map(answer -> answer.isStruck()).orElse(false);
            corrected.add(new CorrectedAnswer(
                    identity.id(),
                    followed && corrects.outcome() == Outcome.APPROVED ? corrects.withReason(null) : corrects,
                    identity.struck() == null ? wasStruck : identity.struck()));
        }
        return corrected;
    }

    /** Whether the reason is that of a leg, because no leg was approved. It goes when one is. */
    private static boolean hasReasonOfLegs(Reply reply) {
        return reply.legs() != null && reply.reason() == LegReplies.firstReason(reply.legs());
    }

    /** Removes the id and the struck flag from the change of an answer. */
    private static ObjectNode identity(ObjectNode change) {
        var identity = JsonNodeFactory.instance.objectNode();
        for (var name : new String[] {"id", "struck"}) {
            var value = change.remove(name);
            if (value != null) {
                identity.set(name, value);
            }
        }
        // Read-only: the caller sends back what it read
        change.remove("recorded_at");
        return identity;
    }

    private static Optional<JsonNode> patched(
            @Nullable JsonNode change, @Nullable JsonNode recorded, String pointer, Faults faults) {
        if (change == null) {
            return Optional.ofNullable(recorded).filter(tree -> !tree.isNull());
        }
        if (change.isNull()) {
            return Optional.empty();
        }
        var result = recorded instanceof ObjectNode tree ? tree.deepCopy() : JsonNodeFactory.instance.objectNode();
        MergePatch.apply(object(change, pointer, faults), result);
        return Optional.of(result);
    }

    private static ObjectNode object(JsonNode node, String pointer, Faults faults) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        faults.add(pointer, "fault.wrong_type", shown(node), Sentence.of("type.object"));
        return JsonNodeFactory.instance.objectNode();
    }

    private static String shown(JsonNode node) {
        var text = node.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private record Identity(@Nullable UUID id, @Nullable Boolean struck) {}
}
