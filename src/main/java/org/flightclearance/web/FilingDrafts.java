package org.flightclearance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.personal.Draft;
import org.flightclearance.personal.DraftDesk;

/** Requests that were begun and not filed: every time the form is posted and files nothing, what was typed is kept. */
@ApplicationScoped
class FilingDrafts {

    static final String ADDRESS = "/requests/new";

    /** The field by which a form knows the draft that it goes on with. */
    private static final String FIELD = "draft";

    private final Visit visit;
    private final DraftDesk desk;

    FilingDrafts(Visit visit, DraftDesk desk) {
        this.visit = visit;
        this.desk = desk;
    }

    /**
     * A draft as one line of a list.
     *
     * @param saved when, in words
     */
    public record DraftRow(UUID id, String mission, String callsign, String from, String to, String saved) {}

    /** What was typed then; none where there is no such draft of the visitor. */
    Optional<Typed> open(String id) {
        return idOf(id).flatMap(known -> desk.open(visit.actor(), known)).map(draft -> {
            var typed = new Typed(draft.fields());
            typed.fields().put(FIELD, List.of(id));
            return typed;
        });
    }

    void keep(Typed typed, Instant now) {
        var fields = typed.fields();
        fields.remove("action");
        desk.keep(visit.actor(), idOf(typed.text(FIELD)).orElse(null), ADDRESS, fields, now)
                .ifPresent(id -> fields.put(FIELD, List.of(id.toString())));
    }

    /** Where the form is found again, with what was typed into it. */
    static String addressOf(Typed typed) {
        var id = typed.text(FIELD);
        return id == null ? ADDRESS : ADDRESS + "?" + FIELD + "=" + id;
    }

    void filed(Typed typed) {
        idOf(typed.text(FIELD)).ifPresent(id -> desk.discard(visit.actor(), id));
    }

    List<DraftRow> rows() {
        return desk.of(visit.actor(), ADDRESS).stream().map(this::row).toList();
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
