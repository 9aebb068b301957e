package org.flightclearance.web.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.personal.Draft;
import org.flightclearance.personal.DraftService;
import org.flightclearance.web.frame.Visit;

/** Drafts of requests. Whenever the form is posted without filing the request, its input is saved. */
@ApplicationScoped
public class FormDrafts {

    public static final String ADDRESS = "/requests/new";

    /** The form field with the id of the draft that the form continues. */
    private static final String FIELD = "draft";

    private final Visit visit;
    private final DraftService service;

    FormDrafts(Visit visit, DraftService service) {
        this.visit = visit;
        this.service = service;
    }

    /**
     * A draft as one line of a list.
     *
     * @param saved when it was saved, in words
     */
    public record DraftRow(UUID id, String mission, String callsign, String from, String to, String saved) {}

    /** The fields of the draft; empty if the user has no such draft. */
    public Optional<PostedFields> open(String id) {
        return idOf(id).flatMap(known -> service.open(visit.actor(), known)).map(draft -> {
            var posted = new PostedFields(draft.fields());
            posted.fields().put(FIELD, List.of(id));
            return posted;
        });
    }

    /** @return whether it was kept; a form that is too long is not */
    public boolean keep(PostedFields posted, Instant now) {
        var fields = posted.fields();
        fields.remove("action");
        var kept = service.keep(visit.actor(), idOf(posted.text(FIELD)).orElse(null), ADDRESS, fields, now);
        kept.ifPresent(id -> fields.put(FIELD, List.of(id.toString())));
        return kept.isPresent();
    }

    /** The address of the form with its draft. */
    public static String addressOf(PostedFields posted) {
        var id = posted.text(FIELD);
        return id == null ? ADDRESS : ADDRESS + "?" + FIELD + "=" + id;
    }

    public void filed(PostedFields posted) {
        idOf(posted.text(FIELD)).ifPresent(id -> service.discard(visit.actor(), id));
    }

    public List<DraftRow> rows() {
        return service.of(visit.actor(), ADDRESS).stream().map(this::row).toList();
    }

    private DraftRow row(Draft draft) {
        var fields = draft.fields();
        return new DraftRow(
                draft.id(),
                first(fields, "/mission"),
                first(fields, "/aircraft/callsign"),
                first(fields, "/legs/0/from"),
                first(fields, "/legs/0/to"),
                visit.wording().instant(draft.savedAt()));
    }

    private static String first(Map<String, List<String>> fields, String pointer) {
        return fields.getOrDefault(pointer, List.of()).stream().findFirst().orElse("");
    }

    static Optional<UUID> idOf(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
