#!/usr/bin/env bash
# Guess: a time limit for statements only ends those that take too long. How H2 plans statements
#   does not depend on it.
# Seen: after some thousand changes of a table H2 counts on its own how many different values its
#   columns have. A connection with a time limit (QUERY_TIMEOUT) does not, however much it writes.
# With: H2 2.4.240.
# Why it matters: without these counts H2 took the index of a foreign key instead of the one in the
#   order of a list, and read all requests of a mission to show fifty.
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
import java.util.List;

public class Probe {
    public static void main(String[] args) throws Exception {
        for (int limit : List.of(0, 60_000)) {
            try (var connection = DriverManager.getConnection("jdbc:h2:mem:limit" + limit);
                    var statement = connection.createStatement()) {
                statement.execute("set query_timeout " + limit);
                statement.execute("create table request (mission integer not null)");
                for (int i = 0; i < 10_000; i++) {
                    statement.execute("insert into request values (1)");
                }
                try (var row = statement.executeQuery("select selectivity from information_schema.columns"
                        + " where table_name = 'REQUEST'")) {
                    row.next();
                    System.out.println("limit " + limit / 1000 + " s: of 100 rows so many values are assumed different: "
                            + row.getInt(1));
                }
            }
        }
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
limit 0 s: of 100 rows so many values are assumed different: 1
limit 60 s: of 100 rows so many values are assumed different: 50
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
