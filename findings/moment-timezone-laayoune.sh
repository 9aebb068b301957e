#!/usr/bin/env bash
# Guess: two releases of one minor version, 17 months apart, give the same local time for a flight
#   of next year.
# Seen: 0.6.0 (zone data 2025b) puts El Aaiun and Casablanca at UTC+1 on 1 June 2027, with UTC
#   only during Ramadan. 0.6.6 (zone data 2026f) puts them at UTC all year. They agree about 1
#   August 2026 and disagree about 1 December 2026.
# With: moment-timezone 0.6.0 and 0.6.6 (npm), Node 20.
# Why it matters: MINURSO flies from El Aaiun: a departure that a clerk enters in local time
#   before the update is shown an hour earlier after it.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  old@npm:moment-timezone@0.6.0 new@npm:moment-timezone@0.6.6

cat > probe.js <<'END'
for (const release of ['old', 'new']) {
  const moment = require(release);
  for (const zone of ['Africa/El_Aaiun', 'Africa/Casablanca']) {
    const at = (day) => day + ' ' + moment.tz(day + 'T12:00:00Z', zone).format('Z');
    const days = ['2026-08-01', '2026-12-01', '2027-02-15', '2027-06-01'];
    console.log(moment.tz.dataVersion, zone, days.map(at).join(', '));
  }
}
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
2025b Africa/El_Aaiun 2026-08-01 +01:00, 2026-12-01 +01:00, 2027-02-15 +00:00, 2027-06-01 +01:00
2025b Africa/Casablanca 2026-08-01 +01:00, 2026-12-01 +01:00, 2027-02-15 +00:00, 2027-06-01 +01:00
2026f Africa/El_Aaiun 2026-08-01 +01:00, 2026-12-01 +00:00, 2027-02-15 +00:00, 2027-06-01 +00:00
2026f Africa/Casablanca 2026-08-01 +01:00, 2026-12-01 +00:00, 2027-02-15 +00:00, 2027-06-01 +00:00
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
