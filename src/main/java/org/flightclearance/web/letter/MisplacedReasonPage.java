package org.flightclearance.web.letter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.MisplacedReasons;
import org.flightclearance.request.Move;
import org.flightclearance.request.ReplyField;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.frame.FieldWords;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Lists the approvals that carry the reason for a denial, each with its correction. */
@Path("/letters/misplaced-reasons")
@Authenticated
@FormAuthentication
public class MisplacedReasonPage {

    private static final int MOST = 100;

    private static final List<ReplyField> SHOWN = List.of(
            ReplyField.RECEIVED_AT,
            ReplyField.AUTHORITY_REFERENCE,
            ReplyField.REASON,
            ReplyField.REASON_STATED,
            ReplyField.REASON_ASSESSED);

    private final Visit visit;
    private final Missions missions;
    private final MisplacedReasons misplaced;

    MisplacedReasonPage(Visit visit, Missions missions, MisplacedReasons misplaced) {
        this.visit = visit;
        this.missions = missions;
        this.misplaced = misplaced;
    }

    /**
     * The page.
     *
     * @param total how many there are; the first of them are shown
     */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record MisplacedReason(Frame frame, List<Row> rows, long total) implements TemplateInstance {}

    /**
     * An approval with the reason for a denial.
     *
     * @param denied references of the requests for which the reason was probably meant
     * @param corrects whether the user may correct it
     */
    public record Row(
            String reference, String callsign, String route, List<Fact> facts, List<String> denied, boolean corrects) {}

    @GET
    @Transactional
    public Response show() {
        var among = missions.visibleTo(visit.actor());
        var wording = visit.wording();
        var rows = misplaced.first(among, MOST).stream()
                .map(one -> row(one, wording))
                .toList();
        return visit.page(new MisplacedReason(visit.frame(), rows, misplaced.count(among)));
    }

    private Row row(MisplacedReasons.Misplaced one, Wording wording) {
        var request = one.request();
        var facts = new FactList(wording);
        Stream.of(ReplyField.values())
                .filter(SHOWN::contains)
                .forEach(field -> facts.add(FieldWords.key(field.pointer()), field.of(one.reply())));
        return new Row(
                request.reference(),
                Objects.requireNonNullElse(request.aircraft().callsign(), ""),
                request.derived().route(),
                facts.facts(),
                one.denied(),
                Move.CORRECT
                        .permission()
                        .isGrantedTo(visit.actor(), request.mission().code()));
    }
}
