#!/usr/bin/env bash
# Guess: getDateIterator(zone) gives an all-day event as midnight in the zone of the argument.
# Seen: it gives midnight in the default zone of the process, whatever the argument says. Read in
#   the zone of the argument, the day can be the day before.
# With: biweekly 0.6.8.
# Why it matters: a server at UTC that asks for a holiday in the zone of a mission west of
#   Greenwich would close the day before.
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
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import biweekly.Biweekly;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;

public class Probe {
    static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Probe//EN\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\n"
                + "DTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    public static void main(String[] args) {
        String text = calendar("DTSTART;VALUE=DATE:20260701", "RRULE:FREQ=YEARLY;COUNT=1");
        var event = Biweekly.parse(text).first().getEvents().get(0);
        for (String zone : new String[] {"UTC", "America/Port-au-Prince", "Africa/Bangui"}) {
            var first = event.getDateIterator(TimeZone.getTimeZone(zone)).next().toInstant();
            System.out.println("default " + ZoneId.systemDefault() + ", asked for " + zone + ": "
                    + LocalDateTime.ofInstant(first, ZoneId.of(zone)) + " there");
        }
    }
}
END
for zone in UTC America/Port-au-Prince; do
  java -Duser.timezone="$zone" -cp "lib/*" Probe.java >> seen 2> log || { cat log >&2; exit 1; }
done

cat > expected <<'END'
default UTC, asked for UTC: 2026-07-01T00:00 there
default UTC, asked for America/Port-au-Prince: 2026-06-30T20:00 there
default UTC, asked for Africa/Bangui: 2026-07-01T01:00 there
default America/Port-au-Prince, asked for UTC: 2026-07-01T04:00 there
default America/Port-au-Prince, asked for America/Port-au-Prince: 2026-07-01T00:00 there
default America/Port-au-Prince, asked for Africa/Bangui: 2026-07-01T05:00 there
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
