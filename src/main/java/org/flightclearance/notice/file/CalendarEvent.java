package org.flightclearance.notice.file;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TimeZone;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceId;
import biweekly.util.ICalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of an iCalendar.
 *
 * @param number its place in the file, from 1
 * @param zone of its start; null if it has none that is known
 * @param unreadable names of its properties that the library could not read as a whole
 * @param allCancelled whether the file is a message that cancels its events
 */
record CalendarEvent(
        int number, VEvent component, @Nullable TimeZone zone, SortedSet<String> unreadable, boolean allCancelled) {

    private static final Map<String, Class<? extends ICalProperty>> SINGLE = Map.of(
            "DTSTART", DateStart.class,
            "DTEND", DateEnd.class,
            "DURATION", DurationProperty.class,
            "RECURRENCE-ID", RecurrenceId.class);

    /** Words in a name that mark the day as provisional, in lower case. */
    private static final List<String> PROVISIONAL = List.of(
            "(tentative)",
            "(provisional)",
            "(provisoire)",
            "to be confirmed",
            "(tbc)",
            "subject to confirmation",
            "subject to moon",
            "subject to the moon",
            "subject to sighting",
            "subject to the sighting",
            "sous réserve",
            "à confirmer");

    /** Its name on one line; empty if it has none. */
    String name() {
        var summary =
                component.getSummary() == null ? null : component.getSummary().getValue();
        return summary == null ? "" : summary.replaceAll("\\s+", " ").strip();
    }

    /** Its identifier, which it shares with the events that replace some of its days; empty if it has none. */
    Optional<String> uid() {
        return Optional.ofNullable(component.getUid())
                .map(uid -> uid.getValue())
                .filter(uid -> !uid.isBlank());
    }

    /** Its edition: of several editions in a file the highest counts. 0 if it has no number. */
    int sequence() {
        var sequence = component.getSequence();
        return sequence == null || sequence.getValue() == null ? 0 : sequence.getValue();
    }

    boolean isCancelled() {
        return allCancelled
                || component.getStatus() != null && component.getStatus().isCancelled();
    }

    /** Whether its status or its name says that it may still move. */
    boolean isProvisional() {
        var name = Normalizer.normalize(name(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return component.getStatus() != null && component.getStatus().isTentative()
                || PROVISIONAL.stream().anyMatch(name::contains);
    }

    /**
     * Whether it has a time of day. Midnight to midnight counts as whole days: office programs write whole days in this
     * way, with a time zone.
     */
    boolean isTimed() {
        var start = value(component.getDateStart());
        if (start == null || !start.hasTime()) {
            return false;
        }
        var end = value(component.getDateEnd());
        boolean hasLength = end != null ? end.after(start) && WrittenDay.isWhole(end) : component.getDuration() != null;
        return !WrittenDay.isWhole(start) || !hasLength;
    }

    /** Whether it moves or cancels one day of a repeated event. */
    boolean isReplacement() {
        return component.getRecurrenceId() != null;
    }

    /** The day that it moves or cancels; empty if there is none, or it cannot be read. */
    Optional<LocalDate> replaced() {
        return component.getRecurrenceId() == null
                ? Optional.empty()
                : day(component.getRecurrenceId().getValue());
    }

    /** @throws UnusableEventException if a part of it cannot be read or computed */
    void check() throws UnusableEventException {
        if (!unreadable.isEmpty()) {
            throw UnusableEventException.unreadable(unreadable.first());
        }
        for (var single : SINGLE.entrySet()) {
            if (component.getProperties(single.getValue()).size() > 1) {
                throw UnusableEventException.unreadable(single.getKey());
            }
        }
        var replaced = component.getRecurrenceId();
        if (replaced != null && replaced.getRange() != null) {
            throw UnusableEventException.notComputed(
                    "RANGE=" + replaced.getRange().getValue());
        }
        if (replaced != null && replaced().isEmpty()) {
            throw UnusableEventException.unreadable("RECURRENCE-ID");
        }
    }

    /** All its properties of that type. */
    <T extends ICalProperty> List<T> all(Class<T> type) {
        return component.getProperties(type);
    }

    /**
     * The day of a date that belongs to the event, as it is written. If the event begins at midnight in a time zone and
     * the date is in UTC, it is the day in that time zone.
     */
    Optional<LocalDate> day(@Nullable ICalDate date) {
        var written = WrittenDay.of(date);
        var start = value(component.getDateStart());
        boolean isInUtc = date != null
                && written.isPresent()
                && date.hasTime()
                && date.getRawComponents().isUtc();
        if (!isInUtc
                || zone == null
                || start == null
                || !start.hasTime()
                || start.getRawComponents().isUtc()) {
            return written;
        }
        long local = date.getTime() + zone.getOffset(date.getTime());
        return Optional.of(Instant.ofEpochMilli(local).atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static @Nullable ICalDate value(@Nullable DateOrDateTimeProperty property) {
        return property == null ? null : property.getValue();
    }
}
