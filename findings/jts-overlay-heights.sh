#!/usr/bin/env bash
# Guess: where two zones with different heights overlap, the corners of the overlap have the
#   height of one of them, or none.
# Seen: they get a mean, without being asked: where the edge of a zone at 1000 m crosses the edge
#   of a zone at 3000 m, the new corner is at 2000 m, a height that neither zone has. The equality
#   test ignores heights.
# With: JTS 1.20.0.
# Why it matters: the overlap of two closed zones would be drawn with a sloping floor that no
#   authority has declared.
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
      <groupId>org.locationtech.jts</groupId>
      <artifactId>jts-core</artifactId>
      <version>1.20.0</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

public class Probe {
    static Geometry read(String text) throws Exception {
        return new WKTReader().read(text);
    }

    public static void main(String[] args) throws Exception {
        Geometry low = read("POLYGON Z((0 0 1000, 4 0 1000, 4 4 1000, 0 4 1000, 0 0 1000))");
        Geometry high = read("POLYGON Z((2 2 3000, 6 2 3000, 6 6 3000, 2 6 3000, 2 2 3000))");
        var corners = new TreeSet<String>();
        for (Coordinate corner : low.intersection(high).getCoordinates()) {
            corners.add(corner.x + " " + corner.y + " at " + corner.getZ());
        }
        corners.forEach(System.out::println);
        System.out.println("equal " + read("POINT Z(2 2 1000)").equals((Object) read("POINT Z(2 2 3000)")));
    }
}
END
java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
2.0 2.0 at 3000.0
2.0 4.0 at 2000.0
4.0 2.0 at 2000.0
4.0 4.0 at 1000.0
equal true
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
