#!/usr/bin/env bash
# Guess: in a workbook that counts days from 1904, the formula YEAR(A1) gives the year of the date
#   in A1.
# Seen: the cell is read and shown as 1 March 2026, but the formulas of the same library count its
#   number from 1900: YEAR gives 2022, TEXT gives 2022-02-28, and a comparison with DATE(2026,1,1)
#   goes the wrong way.
# With: Apache POI 5.5.1 (poi-ooxml).
# Why it matters: a sheet of departures saved by an old Mac version of Excel would have deadlines
#   that passed four years ago.
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
      <artifactId>poi-ooxml</artifactId>
      <version>5.5.1</version>
    </dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
  > log 2>&1 || { cat log >&2; exit 1; }

cat > Probe.java <<'END'
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Probe {
    public static void main(String[] args) throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            var row = workbook.createSheet("Flights").createRow(0);
            var date = row.createCell(0);
            date.setCellStyle(style);
            date.setCellValue(LocalDate.of(2026, 3, 1));
            System.out.println("read " + date.getLocalDateTimeCellValue().toLocalDate() + ", shown "
                    + new DataFormatter(Locale.ENGLISH).formatCellValue(date));
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (String formula : new String[] {"YEAR(A1)", "TEXT(A1,\"yyyy-mm-dd\")", "A1>=DATE(2026,1,1)"}) {
                var cell = row.createCell(1);
                cell.setCellFormula(formula);
                evaluator.clearAllCachedResultValues();
                System.out.println(formula + " = " + evaluator.evaluate(cell).formatAsString());
            }
        }
    }
}
END
java -Dlog4j2.statusLoggerLevel=OFF -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "lib/*" \
  Probe.java > seen 2> log || { cat log >&2; exit 1; }

cat > expected <<'END'
read 2026-03-01, shown 2026-03-01
YEAR(A1) = 2022.0
TEXT(A1,"yyyy-mm-dd") = "2022-02-28"
A1>=DATE(2026,1,1) = FALSE
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
