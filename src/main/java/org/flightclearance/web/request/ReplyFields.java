package org.flightclearance.web.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.web.form.FieldTable;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/**
 * The fields of an answer, by their pointers. Each leg has fields under its place in the flight, whether the answer names it
 * or not.
 *
 * @param under pointer that all fields begin with; empty if they are the whole form
 * @param legs the legs that the form has fields for; empty: the answer is for the whole request
 */
public record ReplyFields(String under, List<LegPart> legs) {

    /** More legs than a request can have are not read. */
    private static final int MOST_LEGS = 12;

    private static final LegReply NOTHING = new LegReply(null, null, null, null, null);

    public ReplyFields(String under) {
        this(under, List.of());
    }

    /** A leg of the form. */
    public record LegPart(String pointer, String words) {}

    /** With fields for each leg, unless there is only one. */
    public static ReplyFields of(String under, FlightRequest request) {
        var legs = request.legs();
        return new ReplyFields(
                under,
                legs.size() == 1
                        ? List.of()
                        : IntStream.range(0, legs.size())
                                .mapToObj(i -> new LegPart(under + "/legs/" + i, words(request, i + 1)))
                                .toList());
    }

    /** A leg by its number and places. */
    static String words(FlightRequest request, int number) {
        var leg = request.legs().get(number - 1);
        return number + " " + Objects.requireNonNull(leg.from()).label() + "–"
                + Objects.requireNonNull(leg.to()).label();
    }

    /** @param pointer pointer within an answer */
    public String at(String pointer) {
        return under + pointer;
    }

    void fill(PrefilledFields form, Reply reply) {
        table().fill(form, reply);
        if (reply.legs() != null) {
            for (var leg : reply.legs()) {
                var said = Objects.requireNonNull(leg);
                var at = leg(Objects.requireNonNull(said.leg()) - 1);
                form.put(at + "/outcome", said.outcome())
                        .put(at + "/reason", said.reason())
                        .put(at + "/reason_stated", said.reasonStated())
                        .put(at + "/conditions", said.conditions());
            }
        }
    }

    /**
     * Reads a new answer. It can be said to have been received now, instead of a time.
     *
     * @param now UTC
     */
    public Reply readNew(PostedFields posted, Instant now) {
        var receivedAt = at(ReplyField.RECEIVED_AT.pointer());
        var receivedNow = at("/received_now");
        if (posted.isTicked(receivedNow) && posted.isTicked(receivedAt)) {
            posted.fault(receivedAt, "typed.time_or_now");
        } else if (posted.isTicked(receivedNow)) {
            posted.fields().put(receivedAt, List.of(PostedFields.minutes(now)));
            posted.fields().remove(receivedNow);
        }
        return read(posted, null);
    }

    /** @param known the answer that the fields were filled from; null: none */
    public Reply read(PostedFields posted, @Nullable Reply known) {
        return table().read(posted, ReplyBuilder.builder(), known)
                .legs(readLegs(posted))
                .build();
    }

    /** The legs that are filled in; null: none is. */
    public @Nullable List<@Nullable LegReply> readLegs(PostedFields posted) {
        var legs = new ArrayList<@Nullable LegReply>();
        for (int i = 0; i < MOST_LEGS; i++) {
            var said = leg(posted, i);
            if (!said.equals(NOTHING)) {
                legs.add(new LegReply(i + 1, said.outcome(), said.reason(), said.reasonStated(), said.conditions()));
            }
        }
        return legs.isEmpty() ? null : legs;
    }

    /** Where the form shows a fault of a leg: the rules count the legs that the answer names. */
    public String inForm(String pointer, PostedFields posted) {
        var legs = under + "/legs/";
        if (!pointer.startsWith(legs)) {
            return pointer;
        }
        var parts = pointer.substring(legs.length()).split("/", 2);
        var named = IntStream.range(0, MOST_LEGS)
                .filter(i -> !leg(posted, i).equals(NOTHING))
                .boxed()
                .toList();
        int index = Integer.parseInt(parts[0]);
        return index < named.size() ? leg(named.get(index)) + (parts.length > 1 ? "/" + parts[1] : "") : pointer;
    }

    private LegReply leg(PostedFields posted, int index) {
        var at = leg(index);
        return new LegReply(
                null,
                posted.choice(at + "/outcome", Outcome.class),
                posted.choice(at + "/reason", DenialReason.class),
                posted.text(at + "/reason_stated"),
                posted.text(at + "/conditions"));
    }

    private String leg(int index) {
        return under + "/legs/" + index;
    }

    private FieldTable<Reply, ReplyBuilder> table() {
        return new FieldTable<>(under, List.of(ReplyField.values()));
    }
}
