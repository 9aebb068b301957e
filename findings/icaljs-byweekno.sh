#!/usr/bin/env bash
# Guess: a yearly rule with BYWEEKNO and BYDAY gives one day a year, in that week.
# Seen: the library reads BYWEEKNO without complaint, then gives that weekday of every week. The
#   same rule without BYDAY gives no date at all.
# With: ical.js 2.2.1 (npm), Node 20.
# Why it matters: a week in which a host state receives no flights would close every Monday of the
#   year, or nothing.
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
    return found.join(' ') || 'none';
  };
  console.log('Monday of week 20', dates('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '2026-05-11'));
  console.log('week 20', dates('FREQ=YEARLY;BYWEEKNO=20;COUNT=3', '2026-05-11'));
});
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
Monday of week 20 2026-05-18 2026-05-25 2026-06-01
week 20 none
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
