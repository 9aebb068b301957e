#!/usr/bin/env bash
# Guess: an event that repeats every year from 29 February falls on 29 February of the leap years,
#   since RFC 5545 skips a date that does not exist.
# Seen: the years between get 1 March. With BYMONTH=2;BYMONTHDAY=29, which means the same, the
#   library keeps to the leap years. A monthly rule from the 31st skips the short months.
# With: ical.js 2.2.1 (npm), Node 20.
# Why it matters: a calendar of days without flights that begins on a leap day would close a wrong
#   day in three years out of four.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  ical.js@2.2.1

cat > probe.js <<'END'
import('ical.js').then(({ default: ICAL }) => {
  const dates = (rule, start) => {
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(start));
    const found = [];
    for (let next = iterator.next(); next && found.length < 6; next = iterator.next()) found.push(next.toString());
    return found.join(' ');
  };
  console.log('yearly', dates('FREQ=YEARLY;COUNT=5', '2024-02-29'));
  console.log('yearly, day named', dates('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3', '2024-02-29'));
  console.log('monthly', dates('FREQ=MONTHLY;COUNT=3', '2026-01-31'));
});
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
yearly 2024-02-29 2025-03-01 2026-03-01 2027-03-01 2028-02-29
yearly, day named 2024-02-29 2028-02-29 2032-02-29
monthly 2026-01-31 2026-03-31 2026-05-31
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
