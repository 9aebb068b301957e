#!/usr/bin/env bash
# Guess: "2026-03-01 06:00" in a CSV file becomes the serial number of six o'clock, at least where
#   the clock shows UTC.
# Seen: with the clock of the process at Bamako, which shows UTC today, it becomes 05:59:52, and a
#   date alone becomes 23:59:52 of the day before. At Juba it becomes 06:00:28. With the zone UTC
#   both are exact. The seconds are those of the local mean time around 1900, where spreadsheets
#   begin to count: 16:08 behind at Bamako, 2:06:28 ahead at Juba.
# With: xlsx 0.18.5, the newest SheetJS on npm, Node 20.
# Why it matters: a departure that passes through a spreadsheet would no longer equal itself, and
#   one day of the sheet would be the wrong day.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  xlsx@0.18.5

cat > probe.js <<'END'
const XLSX = require('xlsx');
const cell = (text) => XLSX.read('etd\r\n' + text + '\r\n', { type: 'string' }).Sheets.Sheet1.A2;
for (const text of ['2026-03-01 06:00', '2026-03-01']) {
  // Day 25569 is 1 January 1970
  const read = new Date(Math.round((cell(text).v - 25569) * 86400) * 1000).toISOString().slice(0, 19);
  console.log(process.env.TZ, text, '->', read);
}
END
for zone in UTC Africa/Bamako Africa/Juba; do TZ="$zone" node probe.js; done > seen

cat > expected <<'END'
UTC 2026-03-01 06:00 -> 2026-03-01T06:00:00
UTC 2026-03-01 -> 2026-03-01T00:00:00
Africa/Bamako 2026-03-01 06:00 -> 2026-03-01T05:59:52
Africa/Bamako 2026-03-01 -> 2026-02-28T23:59:52
Africa/Juba 2026-03-01 06:00 -> 2026-03-01T06:00:28
Africa/Juba 2026-03-01 -> 2026-03-01T02:00:28
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
