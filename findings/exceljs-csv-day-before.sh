#!/usr/bin/env bash
# Guess: a CSV file that the library reads and saves as XLSX keeps its dates.
# Seen: the reader takes a date for midnight at the local clock, and the writer stores UTC: east
#   of Greenwich, 2026-03-01 is 28 February, 23:00, in the saved sheet.
# With: exceljs 4.4.0 (npm), the sheet read back as plain XML with jszip 3.10.1, Node 20.
# Why it matters: a list of flights that a clerk in Juba or Bangui turns into a workbook would
#   have every departure on the day before.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  exceljs@4.4.0 jszip@3.10.1

cat > probe.js <<'END'
const ExcelJS = require('exceljs');
const JSZip = require('jszip');
const { Readable } = require('stream');
(async () => {
  const book = new ExcelJS.Workbook();
  await book.csv.read(Readable.from(['departure\r\n2026-03-01\r\n']));
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  const xml = await zip.file('xl/worksheets/sheet1.xml').async('string');
  const serial = Number(/r="A2"[^>]*><v>([^<]*)</.exec(xml)[1]);
  const minutes = Math.round((serial - 25569) * 1440);
  console.log(process.env.TZ, serial.toFixed(4), new Date(minutes * 60000).toISOString().slice(0, 16));
})();
END
{ TZ=UTC node probe.js; TZ=Africa/Bangui node probe.js; } > seen

cat > expected <<'END'
UTC 46082.0000 2026-03-01T00:00
Africa/Bangui 46081.9583 2026-02-28T23:00
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
