#!/usr/bin/env bash
# Guess: a straight route at distance 0 from the centre of a circle crosses the circle.
# Seen: pointToLineDistance says that the middle of the great circle from Bamako to Kidal lies on
#   the line; booleanIntersects and lineIntersect say that the same line misses a circle of 5 km
#   around it. The first follows the earth, the others draw straight on a map of longitude and
#   latitude.
# With: @turf/turf 7.4.0 (npm), Node 20.
# Why it matters: two functions of one library would disagree whether a route keeps clear of a
#   closed zone.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  @turf/turf@7.4.0

cat > probe.js <<'END'
const turf = require('@turf/turf');
const bamako = [-7.95, 12.53], kidal = [1.41, 18.43];
const route = turf.lineString([bamako, kidal]);
const middle = turf.midpoint(bamako, kidal);
const zone = turf.circle(middle, 5);
console.log('distance in metres', (turf.pointToLineDistance(middle, route) * 1000).toFixed(0));
console.log('intersects', turf.booleanIntersects(route, zone));
console.log('common points', turf.lineIntersect(route, zone).features.length);
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
distance in metres 0
intersects false
common points 0
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
