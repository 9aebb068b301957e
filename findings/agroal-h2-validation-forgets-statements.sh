#!/usr/bin/env bash
# Guess: asking a connection of H2 by a query whether it still works, each time that the pool lends
#   it, costs next to nothing, because H2 runs in the same process and has parsed the query before.
# Seen: Agroal gives the query a time limit, by default none. H2 knows a time limit only of a whole
#   connection, and sets it by the SQL command SET. After any SET, all connections of the database
#   forget the statements that they have parsed. And a limit that the application had given the
#   connection itself is gone.
# With: Agroal 3.0.1, H2 2.4.240.
# Why it matters: with a pool that validates on borrow by SQL, every statement is parsed and planned
#   anew, whatever QUERY_CACHE_SIZE says, and no statement ends after its time.
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
      <groupId>io.agroal</groupId>
      <artifactId>agroal-pool</artifactId>
      <version>3.0.1</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.Connection;
import org.h2.jdbc.JdbcConnection;

public class Probe {
    public static void main(String[] args) throws Exception {
        look("not validated", false, ConnectionValidator.emptyValidator());
        look("validated by isValid()", true, ConnectionValidator.defaultValidator());
        look("validated by select 1", true, ConnectionValidator.sqlValidator("select 1", 0));
    }

    private static void look(String how, boolean validates, ConnectionValidator validator) throws Exception {
        var settings = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                .initialSize(2)
                .maxSize(2)
                .validateOnBorrow(validates)
                .connectionValidator(validator)
                .connectionFactoryConfiguration(factory -> factory
                        .jdbcUrl("jdbc:h2:mem:" + validates + how.length() + ";QUERY_CACHE_SIZE=200")
                        .initialSql("set query_timeout 5000")));
        try (var pool = AgroalDataSource.from(settings)) {
            // Both are open afterwards
            try (var one = pool.getConnection(); var other = pool.getConnection()) {
                parsed(one);
                parsed(other);
            }
            try (var one = pool.getConnection()) {
                var before = parsed(one);
                try (var other = pool.getConnection(); var statement = other.createStatement()) {
                    System.out.println(how + ": statement still parsed " + (parsed(one) == before)
                            + ", time limit " + statement.getQueryTimeout() + " s");
                }
            }
        }
    }

    private static Object parsed(Connection connection) throws Exception {
        var command = connection.unwrap(JdbcConnection.class).getSession().prepareCommand("select 3");
        command.close();
        return command;
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
not validated: statement still parsed true, time limit 5 s
validated by isValid(): statement still parsed true, time limit 5 s
validated by select 1: statement still parsed false, time limit 0 s
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
