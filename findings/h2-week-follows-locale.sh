#!/usr/bin/env bash
# Guess: in PostgreSQL mode a week begins on Monday, as in PostgreSQL, on every machine.
# Seen: the week follows the default locale of the Java process: Sunday 1 March 2026 opens a week
#   under en-US and closes one under fr-FR. 1 January 2027 is in week 1 or in week 53, although
#   isoyear says 2026 both times. Month names in to_char follow the locale as well.
# With: H2 2.4.240.
# Why it matters: a weekly table of denials would change when the server moves to a machine with
#   another language.
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
      <groupId>com.h2database</groupId>
      <artifactId>h2</artifactId>
      <version>2.4.240</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import java.sql.DriverManager;
import java.util.Locale;

public class Probe {
    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select date_trunc('week', date '2026-03-01'), "
                        + "extract(week from date '2027-01-01'), extract(isoyear from date '2027-01-01'), "
                        + "to_char(date '2026-04-01', 'DD MON')")) {
            rows.next();
            System.out.println(Locale.getDefault().toLanguageTag() + ": week from " + rows.getString(1).substring(0, 10)
                    + ", week " + rows.getString(2) + " of " + rows.getString(3) + ", " + rows.getString(4));
        }
    }
}
END
for country in US FR; do
  language=en
  [ "$country" = US ] || language=fr
  java -Duser.timezone=UTC -Duser.language="$language" -Duser.country="$country" -cp "lib/*" Probe.java \
    >> seen 2> log || { cat log >&2; exit 1; }
done

cat > expected <<'END'
en-US: week from 2026-03-01, week 1 of 2026, 01 APR
fr-FR: week from 2026-02-23, week 53 of 2026, 01 AVR
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
