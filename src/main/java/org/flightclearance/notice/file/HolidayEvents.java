package org.flightclearance.notice.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Faults;
import org.flightclearance.time.RecordableTime;

/** Reads holidays from the events of an iCalendar that are whole days. */
final class HolidayEvents {

    private static final int MOST_FAULTS = 20;

    private final DayRange range;
    private final HolidayDays days;
    private final Faults faults;

    /** The highest edition of each event, by UID. */
    private final Map<String, Integer> editions = new HashMap<>();

    /** The events that move or cancel a day of a repeated event, by UID and that day. */
    private final Map<String, Map<LocalDate, CalendarEvent>> replacements = new HashMap<>();

    /** UIDs of the cancelled events. */
    private final Set<String> cancelled = new HashSet<>();

    private final RepeatLimit limit = new RepeatLimit();

    /** @param range within which repeated events are computed */
    HolidayEvents(DayRange range, HolidayDays days, Faults faults) {
        this.range = range;
        this.days = days;
        this.faults = faults;
    }

    /**
     * Reads the events, and adds their days.
     *
     * @return how many events were skipped: with a time of day, cancelled, or with no day in the range
     */
    int read(String text) {
        var events = inForce(new CalendarReader(faults).read(text));
        int skipped = 0;
        for (var event : events) {
            if (faults.found().size() >= MOST_FAULTS) {
                break;
            }
            boolean isSkipped = event.isCancelled() || event.isTimed() || isOfCancelled(event);
            if (isSkipped || !read(event)) {
                skipped++;
            }
        }
        return skipped;
    }

    /** The events without those that a higher edition in the same file replaces. */
    private List<CalendarEvent> inForce(List<CalendarEvent> events) {
        for (var event : events) {
            if (event.isReplacement()) {
                event.uid().ifPresent(uid -> replace(uid, event));
            } else {
                event.uid().ifPresent(uid -> editions.merge(uid, event.sequence(), Math::max));
            }
        }
        var inForce = new ArrayList<CalendarEvent>();
        for (var event : events) {
            if (isInForce(event)) {
                inForce.add(event);
                if (event.isCancelled() && !event.isReplacement()) {
                    event.uid().ifPresent(cancelled::add);
                }
            }
        }
        return inForce;
    }

    private void replace(String uid, CalendarEvent event) {
        var ofEvent = replacements.computeIfAbsent(uid, key -> new HashMap<>());
        event.replaced()
                .ifPresent(day ->
                        ofEvent.merge(day, event, (one, other) -> one.sequence() > other.sequence() ? one : other));
    }

    private boolean isInForce(CalendarEvent event) {
        if (event.uid().isEmpty()) {
            return true;
        }
        var uid = event.uid().get();
        if (!event.isReplacement()) {
            return event.sequence() == editions.get(uid);
        }
        return event.replaced().isEmpty()
                || event == replacements.get(uid).get(event.replaced().get());
    }

    private boolean isOfCancelled(CalendarEvent event) {
        return event.isReplacement() && event.uid().filter(cancelled::contains).isPresent();
    }

    /** Adds the days of an event, or a fault; false if it has no days. */
    private boolean read(CalendarEvent event) {
        try {
            var name = event.name();
            var start = WrittenDay.of(event.component().getDateStart());
            if (start.isEmpty()) {
                throw new UnusableEventException("fault.event_day");
            }
            if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
                throw new UnusableEventException("fault.event_name");
            }
            event.check();
            return add(event, new EventDays(event, start.get(), range, limit));
        } catch (UnusableEventException unusable) {
            fault(event, unusable.why());
            return true;
        }
    }

    private boolean add(CalendarEvent event, EventDays found) throws UnusableEventException {
        int length = found.length();
        boolean provisional = event.isProvisional() || found.isByMoon();
        boolean isObservance = Observance.is(event.component(), event.name());
        var starts = found.starts();
        if (!event.isReplacement()) {
            event.uid().ifPresent(uid -> starts.removeAll(replaced(uid)));
        }
        if ((long) starts.size() * length > EventDays.MOST_DAYS) {
            throw EventDays.tooOften(range);
        }
        for (var first : starts) {
            var last = first.plusDays(length - 1);
            if (!RecordableTime.includes(last)) {
                throw UnusableEventException.notComputed(last.toString());
            }
            for (int i = 0; i < length; i++) {
                if (isObservance) {
                    days.addObservance(first.plusDays(i), event.name(), provisional);
                } else {
                    days.add(first.plusDays(i), event.name(), provisional);
                }
            }
        }
        return !starts.isEmpty();
    }

    private Set<LocalDate> replaced(String uid) {
        return replacements.getOrDefault(uid, Map.of()).keySet();
    }

    private void fault(CalendarEvent event, Sentence what) {
        int number = event.number();
        faults.add("/events/" + number, "fault.of_event", number, HolidayDays.shortened(event.name()), what);
    }
}
