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

/** Requests that were begun and not filed: every time the form is posted and files nothing, what was typed is kept. */
@ApplicationScoped
public class FormDrafts {

    public static final String ADDRESS = "/requests/new";

    /** The field by which a form knows the draft that it goes on with. */
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
     * @param saved when, in words
     */
    public record DraftRow(UUID id, String mission, String callsign, String from, String to, String saved) {}

    /** What was typed then; none where there is no such draft of the visitor. */
    public Optional<PostedFields> open(String id) {
        return idOf(id).flatMap(known -> service.open(visit.actor(), known)).map(draft -> {
            var typed = new PostedFields(draft.fields());
            typed.fields().put(FIELD, List.of(id));
            return typed;
        });
    }

    public void keep(PostedFields typed, Instant now) {
        var fields = typed.fields();
        fields.remove("action");
        service.keep(visit.actor(), idOf(typed.text(FIELD)).orElse(null), ADDRESS, fields, now)
                .ifPresent(id -> fields.put(FIELD, List.of(id.toString())));
    }

    /** Where the form is found again, with what was typed into it. */
    public static String addressOf(PostedFields typed) {
        var id = typed.text(FIELD);
        return id == null ? ADDRESS : ADDRESS + "?" + FIELD + "=" + id;
    }

    public void filed(PostedFields typed) {
        idOf(typed.text(FIELD)).ifPresent(id -> service.discard(visit.actor(), id));
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
