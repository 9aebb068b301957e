#!/usr/bin/env bash
# Guess: a library that follows SKIP (RFC 7529) for a yearly rule follows it for a monthly rule, so
#   a rule from 31 January with SKIP=BACKWARD gives the last day of every month.
# Seen: the yearly rule moves 29 February to 1 March or 28 February, as it says. In the monthly
#   rule SKIP has no effect, with and without BYMONTHDAY: months of 30 days are left out, and a
#   COUNT reaches into later months instead.
# With: ical4j 4.1.1.
# Why it matters: a calendar of days without flights at the end of each month would leave five of
#   them open.
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
import java.time.LocalDate;
import net.fortuna.ical4j.model.Recur;

public class Probe {
    static void dates(String rule, String start) {
        LocalDate first = LocalDate.parse(start);
        System.out.println(rule + " " + new Recur<LocalDate>(rule).getDates(first, first, first.plusYears(12)));
    }

    public static void main(String[] args) {
        for (String skip : new String[] {"FORWARD", "BACKWARD"}) {
            dates("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=" + skip + ";COUNT=3", "2028-02-29");
            dates("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=" + skip + ";COUNT=4", "2027-01-31");
            dates("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=" + skip + ";COUNT=4", "2027-01-31");
        }
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;COUNT=3 [2028-02-29, 2029-03-01, 2030-03-01]
RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=4 [2027-01-31, 2027-03-31, 2027-05-31, 2027-07-31]
RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD;COUNT=4 [2027-01-31, 2027-03-31, 2027-05-31, 2027-07-31]
RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD;COUNT=3 [2028-02-29, 2029-02-28, 2030-02-28]
RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4 [2027-01-31, 2027-03-31, 2027-05-31, 2027-07-31]
RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=4 [2027-01-31, 2027-03-31, 2027-05-31, 2027-07-31]
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
