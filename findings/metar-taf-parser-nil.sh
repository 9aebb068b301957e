#!/usr/bin/env bash
# Guess: a missing forecast, "TAF GAGO 310500Z NIL", is read as such, like the missing report
#   "METAR GAGO 310600Z NIL".
# Seen: the METAR is read with nil: true; the TAF is refused as an invalid weather text. The TAF
#   is accepted only with a period of validity before NIL, which a missing forecast does not have
#   in the ICAO template.
# With: metar-taf-parser 9.1.3 (npm), Node 20.
# Why it matters: a briefing built on the library would fail for an aerodrome without a forecast,
#   instead of saying that there is none.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  metar-taf-parser@9.1.3

cat > probe.js <<'END'
import('metar-taf-parser').then(({ parseMetar, parseTAF }) => {
  const issued = new Date('2026-01-31T06:10:00Z');
  const read = (parse, text) => {
    let result;
    try { result = 'nil: ' + parse(text, { issued }).nil; } catch (error) { result = error.constructor.name; }
    console.log(text, '->', result);
  };
  read(parseMetar, 'METAR GAGO 310600Z NIL');
  read(parseTAF, 'TAF GAGO 310500Z NIL');
  read(parseTAF, 'TAF GAGO 310500Z 3106/3118 NIL');
});
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
METAR GAGO 310600Z NIL -> nil: true
TAF GAGO 310500Z NIL -> InvalidWeatherStatementError
TAF GAGO 310500Z 3106/3118 NIL -> nil: true
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
