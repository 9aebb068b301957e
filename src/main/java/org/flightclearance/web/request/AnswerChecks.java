package org.flightclearance.web.request;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.RequestScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.publication.PublishedEffects;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Recount;
import org.flightclearance.request.Prospect;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.Status;
import org.flightclearance.request.warning.Unconfirmed;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.frame.FieldWords;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Tag;
import org.flightclearance.web.frame.Visit;

/** The page that shows, before answers are recorded, what will be recorded of each request and what that changes. */
@RequestScoped
public class AnswerChecks {

    /** The fields of an answer that are the same for all requests of a letter. */
    private static final List<ReplyField> COMMON = List.of(
            ReplyField.RECEIVED_AT, ReplyField.LETTER_DATE, ReplyField.AUTHORITY, ReplyField.AUTHORITY_REFERENCE);

    /** The page asks for these itself. */
    private static final Set<String> NOT_SENT_AGAIN = Set.of(PostedLetter.FILE, PostedFields.CONFIRMED, "checked");

    private final Visit visit;
    private final UtcClock clock;
    private final PublishedEffects published;

    AnswerChecks(Visit visit, UtcClock clock, PublishedEffects published) {
        this.visit = visit;
        this.clock = clock;
        this.published = published;
    }

    /**
     * The page.
     *
     * @param path of the form: it is recorded there, and changed under {@code /change}
     * @param letter what the letter says of all requests
     * @param changes what changes in published reports
     * @param fields the fields of the form, to be sent again
     */
    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AnswerCheck(
            Frame frame,
            Form form,
            String path,
            List<Fact> letter,
            List<Row> rows,
            List<PublishedChange> changes,
            List<Hidden> fields)
            implements TemplateInstance {}

    /**
     * What will be recorded of one request.
     *
     * @param late how late the answer is; null: it is in time
     * @param after the status afterwards
     */
    public record Row(RequestRow request, Tag outcome, List<Fact> facts, @Nullable String late, Tag after) {}

    /** How a published report will change, such as “no answer 88 → 87”. */
    public record PublishedChange(String title, List<String> figures) {}

    /** A field of the form with one of its values. */
    public record Hidden(String name, String value) {}

    /** Whether a published report would count otherwise. */
    boolean changesPublished(Prospect prospect, Instant now) {
        return !published.of(List.of(prospect), now).isEmpty();
    }

    /** The page for one request, whose form has an address of its own. */
    AnswerCheck page(String path, Prospect prospect, Form form) {
        return page(path, path, List.of(prospect), form);
    }

    /**
     * The page.
     *
     * @param start address of the empty form, for another language: this page has no address of its own
     * @param form with its warnings, and the faults of the letter itself
     */
    public AnswerCheck page(String path, String start, List<Prospect> prospects, Form form) {
        var now = clock.now();
        var wording = visit.wording();
        return new AnswerCheck(
                visit.frameOf(start),
                form,
                path,
                facts(COMMON, prospects.get(0).reply(), wording),
                prospects.stream().map(prospect -> row(prospect, now, wording)).toList(),
                published.of(prospects, now).stream()
                        .map(effect ->
                                new PublishedChange(effect.publication().title(), figures(effect.figures(), wording)))
                        .toList(),
                form.fields().entrySet().stream()
                        .filter(field -> !NOT_SENT_AGAIN.contains(field.getKey()))
                        .flatMap(field -> field.getValue().stream().map(value -> new Hidden(field.getKey(), value)))
                        .toList());
    }

    /** Whether the page shows what was refused: nothing but the letter itself, or warnings that nobody confirmed. */
    public static boolean isForCheck(Refused refused) {
        return refused.faults().stream().allMatch(fault -> fault.pointer().equals(PostedLetter.FILE))
                && (refused instanceof Unconfirmed || !refused.faults().isEmpty());
    }

    private static Row row(Prospect prospect, Instant now, Wording wording) {
        var reply = prospect.reply();
        var received = Objects.requireNonNull(reply.receivedAt());
        var deadline = prospect.after().deadlineAt();
        boolean late = deadline != null && received.isAfter(deadline);
        var own = Stream.of(ReplyField.values())
                .filter(field -> field != ReplyField.OUTCOME && !COMMON.contains(field))
                .toList();
        return new Row(
                RequestRow.of(prospect.request(), now, wording),
                Tag.of(Status.valueOf(Objects.requireNonNull(reply.outcome()).name()), wording),
                Stream.of(facts(own, reply, wording), LegWords.of(reply, prospect.request(), wording))
                        .flatMap(List::stream)
                        .toList(),
                late ? wording.text("check.late", NoticeGiven.hoursBetween(deadline, received)) : null,
                Tag.of(prospect.statusAt(now), wording));
    }

    private static List<Fact> facts(List<ReplyField> fields, Reply reply, Wording wording) {
        var facts = new FactList(wording);
        fields.forEach(field -> facts.add(FieldWords.key(field.pointer()), field.of(reply)));
        return facts.facts();
    }

    private static List<String> figures(Recount recount, Wording wording) {
        return recount.changed().stream()
                .map(status -> wording.text(
                        "check.figure",
                        wording.text("column." + status.name().toLowerCase(Locale.ROOT)),
                        recount.before().count(status),
                        recount.after().count(status)))
                .toList();
    }
}
