package org.flightclearance.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;

import org.flightclearance.installation.PublicAddress;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;

/**
 * Writes a calendar (RFC 5545, with the name and refresh interval of RFC 7986). The same entries always give the same
 * text, so that programs can be told that nothing has changed.
 */
final class CalendarText {

    /** How often programs should ask again. A choice: docs/alerts.md. */
    private static final Duration REFRESHED_EVERY = Duration.ofMinutes(30);

    private final Mission mission;
    private final FeedDetail detail;
    private final Wording wording;
    private final PublicAddress address;

    CalendarText(Mission mission, FeedDetail detail, Wording wording, PublicAddress address) {
        this.mission = mission;
        this.detail = detail;
        this.wording = wording;
        this.address = address;
    }

    String of(List<FeedEntry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId(
                "-//Flight Clearance Tracker//" + wording.language().code().toUpperCase(Locale.ROOT));
        var name = wording.text("calendar.name", mission.code());
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        // As a property of the library it would come without the type, which RFC 7986 wants
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESHED_EVERY.toString());
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESHED_EVERY.toString());
        if (!entries.isEmpty()) {
            var instants = entries.stream().map(FeedEntry::at).sorted().toList();
            calendar.getTimezoneInfo()
                    .setDefaultTimezone(
                            ZoneRecord.of(mission.timeZone(), instants.get(0), instants.get(instants.size() - 1)));
        }
        var sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(FeedEntry::at).thenComparing(FeedEntry::uid));
        sorted.forEach(entry -> calendar.addEvent(event(entry)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(FeedEntry entry) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        // Without a METHOD it is when the entry was last revised (RFC 5545, 3.8.7.2)
        event.setDateTimeStamp(date(entry.revisedAt()));
        event.setLastModified(date(entry.revisedAt()));
        event.setDateStart(date(entry.at()));
        if (entry.until() != null) {
            event.setDateEnd(date(entry.until()));
        }
        event.setTransparency(true);
        event.setStatus(entry.stands() ? Status.confirmed() : Status.cancelled());
        event.setSummary(summary(entry));
        address.of("/requests/" + entry.request().reference()).ifPresent(event::setUrl);
        return event;
    }

    private String summary(FeedEntry entry) {
        var said = wording.text("calendar." + entry.kind().name().toLowerCase(Locale.ROOT), title(entry.request()));
        return entry.stands() ? said : wording.text("calendar.cancelled", said);
    }

    private String title(FlightRequest request) {
        return detail == FeedDetail.REFERENCE
                ? request.reference()
                : Stream.of(
                                request.reference(),
                                request.aircraft().callsign(),
                                request.derived().route())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
    }

    /** To the second, like every time of a calendar. */
    private static Date date(Instant at) {
        return Date.from(at);
    }
}
