#!/usr/bin/env bash
# Guess: `id in (select request from leg where place = ?)` reads the subquery once. The plan leads the
#   query by it: the primary key, with the ids of the subquery.
# Seen: with OPTIMIZE_REUSE_RESULTS=FALSE the plan is the same, but each request that it finds is checked
#   against the condition once more, and each check runs the whole subquery: 2,000 legs of one place take
#   more than twenty times as long as with the reuse of results, and the time grows with the square.
# With: H2 2.4.240.
# Why it matters: the reuse also keeps the last result of each statement in memory, so we turn it off. A list
#   of the flights to a rare place took a second until the ids were read by a query of their own.
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

public class Probe {
    public static void main(String[] args) throws Exception {
        var once = fastest("TRUE");
        var again = fastest("FALSE");
        System.out.println(again > 20 * once ? "more than twenty times as long" : again + " ns, " + once + " ns");
    }

    private static long fastest(String reuse) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:;OPTIMIZE_REUSE_RESULTS=" + reuse);
                var statement = connection.createStatement()) {
            statement.execute("create table request(id int primary key) as select x from system_range(1, 20000)");
            statement.execute("create table leg(request int, place int) as"
                    + " select x, mod(x, 10) from system_range(1, 20000)");
            statement.execute("create index by_place on leg(place, request)");
            var fastest = Long.MAX_VALUE;
            try (var query = connection.prepareStatement(
                    "select count(*) from request where id in (select request from leg where place = ?)")) {
                for (int i = 0; i < 8; i++) {
                    // Another place each time, so that no result of the whole statement is used again
                    query.setInt(1, i);
                    long start = System.nanoTime();
                    try (var rows = query.executeQuery()) {
                        rows.next();
                        if (rows.getInt(1) != 2000) {
                            throw new IllegalStateException();
                        }
                    }
                    fastest = Math.min(fastest, System.nanoTime() - start);
                }
            }
            return fastest;
        }
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
more than twenty times as long
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
