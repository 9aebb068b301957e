#!/usr/bin/env bash
# Guess: with an index on (mission, place), the legs of one mission to two places are two short ranges of
#   the index.
# Seen: H2 uses the list only if its column is the first of the index. Here it reads all legs of the
#   mission, 10,000 of them, also where the list is an OR. One place, or a range of places, is
#   read from the index alone.
# With: H2 2.4.240.
# Why it matters: what is asked for several places of a mission becomes slower with all that the mission
#   has ever flown, unless it is one query for each place, or an index that begins with the place.
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
import java.util.regex.Pattern;

public class Probe {
    public static void main(String[] args) throws Exception {
        for (String columns : new String[] {"mission, place", "place, mission"}) {
            try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                    var statement = connection.createStatement()) {
                statement.execute("create table leg(id int primary key, mission int, place int)");
                statement.execute("create index by_place on leg(" + columns + ")");
                statement.execute("insert into leg select x, mod(x, 3), mod(x, 1000) from system_range(1, 30000)");
                statement.execute("analyze");
                for (String places : new String[] {
                    "place = 5", "place between 5 and 6", "place in (5, 6)", "(place = 5 or place = 6)"
                }) {
                    var rows = statement.executeQuery(
                            "explain analyze select * from leg where mission = 1 and " + places);
                    rows.next();
                    var scanned = Pattern.compile("scanCount: (\\d+)").matcher(rows.getString(1));
                    scanned.find();
                    System.out.println("index (" + columns + "), " + places + ": more than 1,000 rows read "
                            + (Integer.parseInt(scanned.group(1)) > 1_000));
                }
            }
        }
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
index (mission, place), place = 5: more than 1,000 rows read false
index (mission, place), place between 5 and 6: more than 1,000 rows read false
index (mission, place), place in (5, 6): more than 1,000 rows read true
index (mission, place), (place = 5 or place = 6): more than 1,000 rows read true
index (place, mission), place = 5: more than 1,000 rows read false
index (place, mission), place between 5 and 6: more than 1,000 rows read false
index (place, mission), place in (5, 6): more than 1,000 rows read false
index (place, mission), (place = 5 or place = 6): more than 1,000 rows read false
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
