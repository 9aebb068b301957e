#!/usr/bin/env bash
# Guess: "DTSTART;VALUE=DATE:20260301", the usual start of an all-day event, starts on 1 March
#   2026.
# Seen: the start is ignored without an error, and the rule starts at the moment of the call. A
#   start with a time of day is kept.
# With: rrule 2.8.1 (npm), Node 20.
# Why it matters: a calendar of days without flights would close today instead of the days that it
#   names.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  rrule@2.8.1

cat > probe.js <<'END'
const { rrulestr } = require('rrule');
const first = (text) => rrulestr(text).all()[0];
const before = Date.now() - 1000;
const allDay = first('DTSTART;VALUE=DATE:20260301\nRRULE:FREQ=DAILY;COUNT=2').getTime();
console.log('all-day start', allDay >= before && allDay <= Date.now() ? 'now' : new Date(allDay).toISOString());
console.log('date and time', first('DTSTART:20260301T060000Z\nRRULE:FREQ=DAILY;COUNT=2').toISOString());
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
all-day start now
date and time 2026-03-01T06:00:00.000Z
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
