#!/usr/bin/env bash
# Guess: with an index on (mission, sent), the ten earliest rows of one mission are read from the
#   index, ten rows in all.
# Seen: H2 reads every row of the mission and sorts. It reads ten rows only if the ORDER BY names
#   the mission too, though that column has one value there.
# With: H2 2.4.240.
# Why it matters: the queue of one mission would become slower every year, although it has the
#   right index.
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
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var statement = connection.createStatement()) {
            statement.execute("create table request(id int primary key, mission int, sent int)");
            statement.execute("create index by_mission on request(mission, sent)");
            statement.execute("insert into request select x, mod(x, 3), x from system_range(1, 3000)");
            for (String order : new String[] {"sent", "mission, sent"}) {
                var rows = statement.executeQuery(
                        "explain analyze select * from request where mission = 1 order by " + order + " limit 10");
                rows.next();
                var scanned = Pattern.compile("scanCount: (\\d+)").matcher(rows.getString(1));
                scanned.find();
                System.out.println("order by " + order + ": more than 100 rows read "
                        + (Integer.parseInt(scanned.group(1)) > 100));
            }
        }
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
order by sent: more than 100 rows read true
order by mission, sent: more than 100 rows read false
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
