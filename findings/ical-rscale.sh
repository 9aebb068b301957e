#!/usr/bin/env bash
# Guess: a yearly rule in the Islamic calendar (RSCALE, RFC 7529) follows that calendar, or is
#   refused, in any library.
# Seen: biweekly reads the rule without a warning and repeats it by the Gregorian year. ical4j
#   does not read the calendar names with a hyphen, such as ISLAMIC-UMALQURA; its own list has
#   ISLAMIC alone.
# With: biweekly 0.6.8, ical4j 4.1.1.
# Why it matters: Eid moves by 11 days a year, so one library would close the wrong days and the
#   other would refuse the whole file.
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
import java.util.ArrayList;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Recur;

public class Probe {
    static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Probe//EN\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\n"
                + "DTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    public static void main(String[] args) throws Exception {
        String text = calendar("DTSTART:20260320T000000Z", "RRULE:RSCALE=ISLAMIC-UMALQURA;FREQ=YEARLY;COUNT=3");
        var found = new ArrayList<Object>();
        var calendar = Biweekly.parse(text).first();
        calendar.getEvents().get(0).getDateIterator(TimeZone.getTimeZone("UTC"))
                .forEachRemaining(date -> found.add(date.toInstant().toString().substring(0, 10)));
        System.out.println("biweekly " + found);
        try {
            new CalendarBuilder().build(new StringReader(text));
            System.out.println("ical4j reads it");
        } catch (ParserException e) {
            System.out.println("ical4j " + e.getClass().getSimpleName());
        }
        for (Recur.RScale scale : Recur.RScale.values()) {
            if (scale.name().startsWith("ISLAMIC")) {
                System.out.println("ical4j has " + scale);
            }
        }
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
biweekly [2026-03-20, 2027-03-20, 2028-03-20]
ical4j ParserException
ical4j has ISLAMIC
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
