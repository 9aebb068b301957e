#!/usr/bin/env bash
# Guess: an event with a start and two further dates (RDATE) takes place three times, rule or no
#   rule.
# Seen: without an RRULE the date iterator leaves out the start; with one it gives it. ical4j
#   gives the start in both cases. A further date written as a period (VALUE=PERIOD) is left out
#   by biweekly as well.
# With: biweekly 0.6.8, ical4j 4.1.1.
# Why it matters: the first day of a list of closed days would be open for flights.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

cat > pom.xml <<'END'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>net.sf.biweekly</groupId>
      <artifactId>biweekly</artifactId>
      <version>0.6.8</version>
    </dependency>
    <dependency>
      <groupId>org.mnode.ical4j</groupId>
      <artifactId>ical4j</artifactId>
      <version>4.1.1</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import biweekly.Biweekly;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.TimeZone;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;

public class Probe {
    static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Probe//EN\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\n"
                + "DTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    static void dates(String name, String text) throws Exception {
        var biweekly = new TreeSet<LocalDate>();
        Biweekly.parse(text).first().getEvents().get(0).getDateIterator(TimeZone.getTimeZone("UTC"))
                .forEachRemaining(date -> biweekly.add(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()));
        var year = new Period<>(
                ZonedDateTime.parse("2026-01-01T00:00:00Z"), ZonedDateTime.parse("2027-01-01T00:00:00Z"));
        var ical4j = new TreeSet<LocalDate>();
        VEvent event = (VEvent) new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT").get(0);
        for (Object period : event.calculateRecurrenceSet(year)) {
            var start = ((Period<?>) period).getStart();
            ical4j.add(LocalDate.from(start instanceof Instant instant ? instant.atZone(ZoneOffset.UTC) : start));
        }
        System.out.println(name + ": biweekly " + biweekly + ", ical4j " + ical4j);
    }

    public static void main(String[] args) throws Exception {
        String start = "DTSTART:20260301T060000Z";
        String end = "DTEND:20260301T070000Z";
        dates("RDATE", calendar(start, end, "RDATE:20260401T060000Z,20260501T060000Z"));
        dates("RRULE and RDATE", calendar(start, end, "RRULE:FREQ=DAILY;COUNT=1", "RDATE:20260401T060000Z"));
        dates("RRULE and period", calendar(start, end, "RRULE:FREQ=DAILY;COUNT=1",
                "RDATE;VALUE=PERIOD:20260401T060000Z/PT2H"));
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
RDATE: biweekly [2026-04-01, 2026-05-01], ical4j [2026-03-01, 2026-04-01, 2026-05-01]
RRULE and RDATE: biweekly [2026-03-01, 2026-04-01], ical4j [2026-03-01, 2026-04-01]
RRULE and period: biweekly [2026-03-01], ical4j [2026-03-01, 2026-04-01]
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
