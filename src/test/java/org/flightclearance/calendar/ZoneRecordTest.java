package org.flightclearance.calendar;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Another library reads the zone back under a name that it does not know, so it has nothing but the record. */
class ZoneRecordTest {

    private static final Instant FROM = Instant.parse("2026-01-15T11:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"Africa/Bamako", "Europe/Paris", "Asia/Beirut", "Asia/Damascus", "UTC"})
    void every_month_has_the_offset_of_the_zone(String name) throws Exception {
        var instants = Stream.iterate(FROM, at -> at.plus(30, ChronoUnit.DAYS))
                .limit(30)
                .toList();
        var calendar = new ICalendar();
        calendar.getTimezoneInfo()
                .setDefaultTimezone(ZoneRecord.of(ZoneId.of(name), FROM, instants.get(instants.size() - 1)));
        instants.forEach(at -> {
            var event = new VEvent();
            event.setDateStart(Date.from(at));
            calendar.addEvent(event);
        });
        var text = Biweekly.write(calendar)
                .go()
                .replace("TZID:" + name, "TZID:Own")
                .replace("TZID=" + name, "TZID=Own");
        var read = new CalendarBuilder()
                .build(new StringReader(text)).getComponents(Component.VEVENT).stream()
                        .map(event ->
                                (DtStart<?>) event.getProperty(Property.DTSTART).orElseThrow())
                        .map(start -> ZonedDateTime.from(start.getDate()).toInstant())
                        .toList();
        assertThat(read).isEqualTo(instants);
    }
}
