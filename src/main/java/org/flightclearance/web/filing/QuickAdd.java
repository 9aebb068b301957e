package org.flightclearance.web.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.exchange.PastedRow;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.language.Punctuation;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.search.KnownPlaces;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Visit;

/** Fills the form of a request from a pasted line of a plan, or from a row that was copied from a spreadsheet. */
@ApplicationScoped
class QuickAdd {

    /** The field with the pasted text. */
    static final String FIELD = "line";

    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 3;

    private final Visit visit;
    private final Missions missions;
    private final KnownPlaces places;

    QuickAdd(Visit visit, Missions missions, KnownPlaces places) {
        this.visit = visit;
        this.missions = missions;
        this.places = places;
    }

    /**
     * Fills the form with what it understands, and keeps the rest of the pasted text in its field.
     *
     * @throws Refused if there is no text
     */
    FilingForms.Filled fill(Mission mission, PostedFields posted, Instant now) {
        if (posted.text(FIELD) == null) {
            throw Refused.at(FIELD, "fault.line_empty");
        }
        var before = Map.copyOf(posted.fields());
        // Not stripped: a row may begin with an empty cell
        var text = posted.fields().get(FIELD).get(0);
        var left = text.length() > LONGEST
                ? List.of(visit.wording().text("fault.too_long", LONGEST))
                : PastedRow.isOne(text) ? row(text, mission, posted) : line(text, mission, posted, now);
        boolean any = left.isEmpty() || !posted.fields().equals(before);
        if (left.isEmpty()) {
            posted.fields().remove(FIELD);
        }
        return new FilingForms.Filled(any, left);
    }

    private List<String> line(String text, Mission mission, PostedFields posted, Instant now) {
        var lines = text.lines().filter(one -> !one.isBlank()).toList();
        var known = places.typedFor(parts(lines.get(0)), mission);
        var line = new PastedLine(
                        part -> Optional.ofNullable(known.get(part)),
                        mission.sectors().stream().map(mission::sectorNamed).toList(),
                        LocalDate.ofInstant(now, ZoneOffset.UTC))
                .read(lines.get(0));
        line.fields().forEach((pointer, value) -> posted.fields().put(pointer, List.of(value)));
        return Stream.concat(line.left().stream(), lines.stream().skip(1)).toList();
    }

    /** All texts of up to three words that may be the name of a place. */
    private static Set<String> parts(String line) {
        var words = PastedLine.words(line);
        var parts = new LinkedHashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            for (int length = 1; length <= Math.min(LONGEST_NAME, words.size() - i); length++) {
                parts.add(String.join(" ", words.subList(i, i + length)));
            }
        }
        return parts;
    }

    private List<String> row(String text, Mission mission, PostedFields posted) {
        try {
            var row = PastedRow.of(text, new RowMissions(missions, visit.actor(), mission.code()));
            var filled = new PrefilledFields();
            FilingFields.ALONE.fill(filled, row.entry().filing());
            SendingFields.fill(filled, row.entry().filing().sent());
            posted.fields().putAll(filled.fields());
            var left =
                    new ArrayList<>(row.unreadable().stream().map(this::words).toList());
            var other = row.entry().filing().mission();
            if (other != null && !other.equals(mission.code())) {
                left.add(other);
            }
            if (!row.entry().replies().isEmpty() || row.entry().withdrawal() != null) {
                left.add(visit.wording().text("filing.line_outcome"));
            }
            return left;
        } catch (UnreadableFile unreadable) {
            return unreadable.errors().stream().map(this::words).toList();
        }
    }

    private String words(RowError error) {
        var said = visit.wording().say(error.sentence());
        var where = Stream.of(error.column(), error.value())
                .filter(part -> part != null && !part.isEmpty())
                .toList();
        return where.isEmpty() ? said : Punctuation.labelled(String.join(" ", where), said, visit.wording());
    }
}
