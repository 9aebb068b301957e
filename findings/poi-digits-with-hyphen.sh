#!/usr/bin/env bash
# Guess: a number with the format 00-00 is shown as spreadsheets show it: 9901 is 99-01.
# Seen: the formatter of the library puts all digits first and the hyphen last, 9901-, and likewise
#   for a slash or a blank. With three and three digits, 009-901 is right.
# With: Apache POI 5.5.1.
# Why it matters: a registration kept as a number with such a format would be read as another text,
#   without an error.
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
      <groupId>org.apache.poi</groupId>
      <artifactId>poi</artifactId>
      <version>5.5.1</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

public class Probe {
    public static void main(String[] args) {
        var formatter = new DataFormatter(Locale.ENGLISH);
        for (String format : new String[] {"00-00", "00/00", "00 00", "000-000", "000000"}) {
            System.out.println(format + " shows [" + formatter.formatRawCellContents(9901, 170, format) + "]");
        }
    }
}
END
java -Dlog4j2.statusLoggerLevel=OFF -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
00-00 shows [9901-]
00/00 shows [9901/]
00 00 shows [9901 ]
000-000 shows [009-901]
000000 shows [009901]
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
