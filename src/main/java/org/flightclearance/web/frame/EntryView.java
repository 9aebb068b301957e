package org.flightclearance.web.frame;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Change;
import org.flightclearance.journal.JournalEntry;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Wording;
import org.flightclearance.request.HistoryEntry;

/**
 * One move, or one act of those who keep things, as the timeline shows it.
 *
 * @param local when it happened by the clocks of the mission; null where these show UTC
 * @param recorded when it was recorded; null where that is the minute in which it happened
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

    /** Whether so little changed that it is shown at once. */
    public boolean isShort() {
        return changes.size() <= FEW;
    }

    /** One fact that changed, before and after, in words. */
    public record ChangeView(String name, @Nullable String from, @Nullable String to) {}

    public static List<EntryView> of(List<HistoryEntry> entries, ZoneId zone, Wording wording) {
        return entries.stream().map(entry -> of(entry, zone, wording)).toList();
    }

    /** Holidays are many under one heading: each says which it is. */
    public static EntryView of(JournalEntry entry, Wording wording) {
        var act = wording.text("journal." + entry.act().name().toLowerCase(Locale.ROOT));
        return new EntryView(
                entry.subject() == Subject.HOLIDAY ? wording.text("journal.of", act, entry.title()) : act,
                entry.recordedBy(),
                wording.instant(entry.recordedAt().truncatedTo(ChronoUnit.MINUTES)),
                null,
                null,
                null,
                changes(entry.changes(), wording));
    }

    private static EntryView of(HistoryEntry entry, ZoneId zone, Wording wording) {
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
                changes(entry.changes(), wording));
    }

    private static List<ChangeView> changes(List<Change> changes, Wording wording) {
        var fields = new FieldWords(wording);
        return changes.stream()
                .map(change -> new ChangeView(
                        fields.name(change.pointer()),
                        fields.value(change.pointer(), change.from()),
                        fields.value(change.pointer(), change.to())))
                .toList();
    }
}
