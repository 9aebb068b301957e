package org.flightclearance.web.letter;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.ReplyFields;
import org.flightclearance.web.request.RequestRow;

/** The requests that the user selected for a letter. */
@RequestScoped
public class LetterRequests {

    private final Visit visit;
    private final AccessibleRequests open;

    LetterRequests(Visit visit, AccessibleRequests open) {
        this.visit = visit;
        this.open = open;
    }

    /**
     * The message if nothing was selected, or after everything was recorded.
     *
     * @param programme link to the programme with which the requests were sent; null: none
     */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LetterNote(
            Frame frame, boolean sends, boolean recorded, List<RequestRow> requests, @Nullable ProgrammeLink programme)
            implements TemplateInstance {}

    /** @throws Refused as forbidden, if the user may not make the move in the mission of one of them */
    void checkRole(Move move, List<String> references) {
        references.forEach(reference ->
                move.checkRole(visit.actor(), open.readable(reference).mission().code()));
    }

    Response nothingSelected(boolean sends) {
        return visit.page(new LetterNote(visit.frame(), sends, false, List.of(), null));
    }

    Response recorded(boolean sends, List<String> references, Instant now) {
        var programme =
                sends ? ProgrammeLink.of(references.stream().map(open::readable).toList()) : null;
        return visit.page(new LetterNote(visit.frame(), sends, true, rows(references, now), programme));
    }

    /** Sends the browser to the message that everything was recorded. */
    static Response toRecorded(String letter, List<String> references) {
        return Response.seeOther(URI.create(address("/letters/" + letter + "/recorded", references)))
                .build();
    }

    static String address(String path, List<String> references) {
        var asked = references.stream()
                .map(reference -> LetterRows.REQUEST + "=" + URLEncoder.encode(reference, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path + (asked.isEmpty() ? "" : "?" + asked);
    }

    List<RequestRow> rows(List<String> references, Instant now) {
        return references.stream()
                .map(reference -> RequestRow.of(open.readable(reference), now, visit.wording()))
                .toList();
    }

    /** The form, whose times are also said in the zone of the first request's mission. */
    Form inZone(Form form, LetterRows letter) {
        return form.in(open.readable(letter.shown().get(0)).mission().timeZone());
    }

    List<LetterFields> fields(LetterRows letter, Instant now) {
        var rows = rows(letter.shown(), now);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new LetterFields(
                        i,
                        rows.get(i),
                        letter.leftOut().contains(letter.shown().get(i)),
                        ReplyFields.of(
                                LetterFields.pointer(i),
                                open.readable(letter.shown().get(i)))))
                .toList();
    }

    /** The requests that are of the same mission as the first one. */
    List<FlightRequest> ofFirstMission(List<String> references) {
        var all = references.stream().map(open::readable).toList();
        var mission = all.get(0).mission().code();
        return all.stream().filter(one -> one.mission().code().equals(mission)).toList();
    }

    /** The authorities of the missions of the requests. */
    List<Choices.Choice> authorities(List<String> references) {
        var missions = references.stream()
                .map(reference -> open.readable(reference).mission())
                .toList();
        return visit.frame().choices().authorities(missions, List.of());
    }
}
