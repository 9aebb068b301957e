package org.flightclearance.web.report;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.flightclearance.language.Wording;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The glossary: each term with its meaning and its translation. */
@Path("/words")
@PermitAll
@Blocking
public class GlossaryPage {

    private static final List<String> TERMS = List.of(
            "request",
            "sent",
            "authority",
            "notice",
            "alert",
            "send_by",
            "short_notice",
            "deadline",
            "pending",
            "approved",
            "denied",
            "unanswered",
            "withdrawn",
            "notified",
            "permit",
            "under_permit",
            "late_answer",
            "revocation",
            "amendment",
            "repeat",
            "suspension",
            "no_fly_zone",
            "note_verbale",
            "programme",
            "period",
            "basis",
            "as_of",
            "etd",
            "utc",
            "medevac",
            "isr");

    private final Visit visit;

    GlossaryPage(Visit visit) {
        this.visit = visit;
    }

    /** A term. Other pages link to its anchor. */
    public record Term(String anchor, String word, String elsewhere, String meaning) {}

    /** The page. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Glossary(Frame frame, List<Term> terms) implements TemplateInstance {}

    @GET
    public Response show() {
        var frame = visit.somebodysFrame();
        var other = Wording.in(frame.wording().language().other());
        var terms = TERMS.stream()
                .map(term -> new Term(
                        term,
                        frame.say("glossary.word." + term),
                        other.text("glossary.word." + term),
                        frame.say("glossary.meaning." + term)))
                .sorted(Comparator.comparing(Term::word, Collator.getInstance(Locale.forLanguageTag(frame.language()))))
                .toList();
        return visit.page(new Glossary(frame, terms));
    }
}
