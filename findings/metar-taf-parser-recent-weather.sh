#!/usr/bin/env bash
# Guess: what the library cannot place in a report is kept as text, or is refused.
# Seen: a recent sandstorm (RESS), wind shear (WS R06) and a wind of 100 knots and more (060P99KT)
#   vanish: the result is that of a report without them, and for the last one it has no wind at
#   all.
# With: metar-taf-parser 9.1.3 (npm), Node 20.
# Why it matters: a clerk who withdraws a request for weather would look up just this weather, and
#   not find it.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  metar-taf-parser@9.1.3

cat > probe.js <<'END'
import('metar-taf-parser').then(({ parseMetar }) => {
  const read = (text) => {
    const { message, ...rest } = parseMetar(text, { issued: new Date('2026-01-31T06:10:00Z') });
    return JSON.stringify(rest);
  };
  const plain = read('GAGO 310600Z 06012KT 9999 SCT040 33/08 Q1008');
  console.log('RESS lost', read('GAGO 310600Z 06012KT 9999 SCT040 33/08 Q1008 RESS') === plain);
  console.log('WS R06 lost', read('GAGO 310600Z 06012KT 9999 SCT040 33/08 Q1008 WS R06') === plain);
  console.log('wind', JSON.parse(plain).wind.speed);
  console.log('strongest wind', JSON.parse(read('GAGO 310600Z 060P99KT 0500 SS SCT040 33/08 Q1008')).wind);
});
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
RESS lost true
WS R06 lost true
wind 12
strongest wind undefined
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
