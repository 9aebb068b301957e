#!/usr/bin/env bash
# Guess: a workbook is a zip file, so ZipInputStream of the JDK reads what the writer made.
# Seen: ZipInputStream stops at the first entry with a ZipException: the writer puts sizes of 8
#   bytes after each entry, where the stream expects 4. ZipFile, which reads the directory at the
#   end, and Apache POI open the same bytes.
# With: fastexcel 0.20.2 (with opczip 1.2.0), Apache POI 5.5.1, JDK 17.0.15.
# Why it matters: a script that unpacks an exported workbook while it downloads it would fail on a
#   file that is sound.
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
      <groupId>org.dhatim</groupId>
      <artifactId>fastexcel</artifactId>
      <version>0.20.2</version>
    </dependency>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>5.5.1</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;

public class Probe {
    public static void main(String[] args) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Probe", "1.0")) {
            workbook.newWorksheet("Flights").value(0, 0, "MSN-0001");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                zip.readAllBytes();
            }
            System.out.println("ZipInputStream reads all");
        } catch (ZipException e) {
            System.out.println("ZipInputStream: " + e.getMessage().replaceAll("[0-9]{2,}", "N"));
        }
        Path file = Files.write(Path.of("probe.xlsx"), out.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            System.out.println("ZipFile finds the sheet: " + (zip.getEntry("xl/worksheets/sheet1.xml") != null));
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            System.out.println("POI reads " + workbook.getSheetAt(0).getRow(0).getCell(0));
        }
    }
}
END
java -Dlog4j2.statusLoggerLevel=OFF -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
ZipInputStream: invalid entry size (expected 0 but got N bytes)
ZipFile finds the sheet: true
POI reads MSN-0001
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
