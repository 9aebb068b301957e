#!/usr/bin/env bash
# Guess: an index on (mission, sent) serves the foreign key on mission too, as it does in
#   MySQL; at least where the key names that index.
# Seen: H2 makes another index on mission alone, beside the one that begins with mission, even if
#   the foreign key says INDEX by_sent. No error and no warning.
# With: H2 2.4.240.
# Why it matters: each insert into our largest tables writes four indexes that no query needs, and
#   they cannot be dropped without dropping the foreign keys.
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
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var statement = connection.createStatement()) {
            statement.execute("create table mission(id int primary key)");
            statement.execute("create table request(id int primary key, mission int not null, sent int)");
            statement.execute("create index by_sent on request(mission, sent)");
            statement.execute("alter table request add constraint its_mission foreign key (mission) index by_sent"
                    + " references mission(id)");
            var rows = statement.executeQuery(
                    "select listagg(column_name, ', ') within group (order by ordinal_position) c"
                            + " from information_schema.index_columns where table_name = 'REQUEST'"
                            + " group by index_name order by c");
            while (rows.next()) {
                System.out.println("index on " + rows.getString(1));
            }
        }
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
index on ID
index on MISSION
index on MISSION, SENT
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
