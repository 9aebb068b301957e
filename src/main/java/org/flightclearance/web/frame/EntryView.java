package org.flightclearance.web.frame;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Change;
import org.flightclearance.journal.JournalEntry;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.history.HistoryEntry;

/**
 * An entry of the timeline: a move of a request, or a change of shared data.
 *
 * @param local when it happened in the mission's zone; null if that is the same as UTC
 * @param recorded when it was recorded; null if in the minute in which it happened
 */
public record EntryView(
        String move,
        String by,
        String happened,
        @Nullable String local,
        @Nullable String recorded,
        @Nullable String why,
        List<ChangeView> changes) {

    private static final int FEW = 4;

    /** Whether there are so few changes that the page shows them without a click. */
    public boolean isShort() {
        return changes.size() <= FEW;
    }

    /** One changed value, before and after, in words. */
    public record ChangeView(String name, @Nullable String from, @Nullable String to) {}

    public static List<EntryView> of(List<HistoryEntry> entries, Mission mission, Wording wording) {
        return entries.stream().map(entry -> of(entry, mission, wording)).toList();
    }

    /** An entry of the journal. The journal of holidays covers many of them, so each entry names its holiday. */
    public static EntryView of(JournalEntry entry, Wording wording) {
        var act = wording.text("journal." + entry.act().name().toLowerCase(Locale.ROOT));
        return new EntryView(
                entry.subject() == Subject.HOLIDAY ? wording.text("journal.of", act, entry.title()) : act,
                entry.recordedBy(),
                wording.instant(entry.recordedAt().truncatedTo(ChronoUnit.MINUTES)),
                null,
                null,
                null,
                changes(entry.changes(), new FieldWords(wording)));
    }

    private static EntryView of(HistoryEntry entry, Mission mission, Wording wording) {
        var zone = mission.timeZone();
        var happened = entry.happenedAt().truncatedTo(ChronoUnit.MINUTES);
        var recorded = entry.recordedAt().truncatedTo(ChronoUnit.MINUTES);
        return new EntryView(
                wording.text("done." + entry.move().name().toLowerCase(Locale.ROOT)),
                entry.recordedBy(),
                wording.instant(happened),
                zone.getRules().getOffset(happened).equals(ZoneOffset.UTC)
                        ? null
                        : wording.local(LocalDateTime.ofInstant(happened, zone)),
                recorded.equals(happened) ? null : wording.instant(recorded),
                entry.why(),
                changes(entry.changes(), new FieldWords(wording, mission)));
    }

    private static List<ChangeView> changes(List<Change> changes, FieldWords fields) {
        return changes.stream()
                .map(change -> new ChangeView(
                        fields.name(change.pointer()),
                        fields.value(change.pointer(), change.from()),
                        fields.value(change.pointer(), change.to())))
                .toList();
    }
}
