#!/usr/bin/env bash
# Guess: loading the plugin adds Hijri units and leaves Gregorian dates as they were.
# Seen: loading it also makes ar-sa the locale of the whole process: a Gregorian date, formatted
#   by code that never calls the plugin, comes out with Arabic names and digits. The readme
#   describes that locale as a step of its own.
# With: moment-hijri 3.0.0 with moment 2.30.1 (npm), Node 20.
# Why it matters: an export that looks up Eid in one place would write departure dates that no
#   other program reads.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  moment-hijri@3.0.0 moment@2.30.1

cat > probe.js <<'END'
const moment = require('moment');
console.log('before', moment.locale(), moment('2026-03-20').format('YYYY-MM-DD'));
require('moment-hijri');
console.log('after', moment.locale(), moment('2026-03-20').format('YYYY-MM-DD'));
moment.locale('en');
console.log('English again', moment('2026-03-20').format('YYYY-MM-DD'));
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
before en 2026-03-20
after ar-sa ٢٠٢٦-٠٣-٢٠
English again 2026-03-20
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
