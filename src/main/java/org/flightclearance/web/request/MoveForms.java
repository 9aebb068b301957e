package org.flightclearance.web.request;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.RequestScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Status;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The form of a move that has a few fields. */
@RequestScoped
class MoveForms {

    static final ReplyFields REPLY = new ReplyFields("");

    private final Visit visit;

    MoveForms(Visit visit) {
        this.visit = visit;
    }

    /**
     * The form.
     *
     * @param move name of the move in lower case
     * @param lead which sentence stands under the heading: the move, or the case of it that differs
     * @param answered whether an answer is recorded already
     */
    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record MoveForm(
            Frame frame,
            Form form,
            String move,
            String lead,
            RequestRow request,
            boolean answered,
            List<Choices.Choice> authorities,
            ReplyFields reply)
            implements TemplateInstance {}

    MoveForm page(Move move, FlightRequest request, Form form, Instant now) {
        var name = name(move);
        var frame = visit.frameOf(address(move, request.reference()));
        return new MoveForm(
                frame,
                form.in(request.mission().timeZone()),
                name,
                move == Move.WITHDRAW && request.statusAt(now) == Status.APPROVED ? "withdraw_approved" : name,
                RequestRow.of(request, now, visit.wording()),
                request.answers().stream().anyMatch(answer -> !answer.isStruck()),
                frame.choices().authorities(List.of(request.mission()), List.of()),
                move == Move.ANSWER || move == Move.REVOKE ? ReplyFields.of("", request) : REPLY);
    }

    static String address(Move move, String reference) {
        return "/requests/" + reference + "/" + name(move);
    }

    static Move move(String name) {
        return Move.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String name(Move move) {
        return move.name().toLowerCase(Locale.ROOT);
    }
}
