#!/usr/bin/env bash
# Guess: the Islamic calendars of one library differ by a day at most, and "islamic" is the Umm
#   al-Qura calendar, as in the JDK.
# Seen: the four calendars of ICU put 1 Shawwal 1443 on three different days, and from 1443 to
#   1452 they agree in no year. "islamic" without more, as in the locale fr-ML-u-ca-islamic,
#   follows the computed moon and differs from Umm al-Qura in 3 of those 10 years.
# With: icu4j 78.3.
# Why it matters: a table of Eid days made under the wrong name would close the day before or
#   after.
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
      <groupId>com.ibm.icu</groupId>
      <artifactId>icu4j</artifactId>
      <version>78.3</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.HashSet;

public class Probe {
    static String firstOfShawwal(String calendar, int year) {
        var date = Calendar.getInstance(TimeZone.GMT_ZONE, ULocale.forLanguageTag("fr-ML-u-ca-" + calendar));
        date.clear();
        date.set(year, 9, 1);
        return Instant.ofEpochMilli(date.getTimeInMillis()).toString().substring(0, 10);
    }

    public static void main(String[] args) {
        String[] calendars = {"islamic", "islamic-umalqura", "islamic-civil", "islamic-tbla"};
        int agree = 0;
        int differ = 0;
        for (int year = 1443; year <= 1452; year++) {
            var days = new HashSet<String>();
            for (String calendar : calendars) {
                days.add(firstOfShawwal(calendar, year));
            }
            agree += days.size() == 1 ? 1 : 0;
            differ += firstOfShawwal("islamic", year).equals(firstOfShawwal("islamic-umalqura", year)) ? 0 : 1;
        }
        for (String calendar : calendars) {
            System.out.println("1 Shawwal 1443 " + calendar + " " + firstOfShawwal(calendar, 1443));
        }
        System.out.println("years in which all four agree " + agree);
        System.out.println("years in which islamic is not islamic-umalqura " + differ);
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
1 Shawwal 1443 islamic 2022-05-01
1 Shawwal 1443 islamic-umalqura 2022-05-02
1 Shawwal 1443 islamic-civil 2022-05-03
1 Shawwal 1443 islamic-tbla 2022-05-02
years in which all four agree 0
years in which islamic is not islamic-umalqura 3
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
