#!/usr/bin/env bash
# Guess: a height above ground and a height above sea level give different GeoJSON, or the mode is
#   kept as a property.
# Seen: the number is copied and the mode is dropped, so 1000 m above the ground, 1000 m above the
#   sea, and a zone on the ground whose heights KML says to ignore become one and the same
#   feature.
# With: @tmcw/togeojson 7.1.3 with @xmldom/xmldom 0.9.12 (npm), Node 20.
# Why it matters: the floor of a closed zone over high ground would be hundreds of metres off.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12

cat > probe.js <<'END'
import('@tmcw/togeojson').then(({ kml }) => {
  const { DOMParser } = require('@xmldom/xmldom');
  const zone = (mode) => {
    const ring = '-5,16,1000 -2,16,1000 -2,18,1000 -5,18,1000 -5,16,1000';
    const text = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Zone</name><Polygon>
      <altitudeMode>${mode}</altitudeMode><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates>
      </LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;
    return JSON.stringify(kml(new DOMParser().parseFromString(text, 'text/xml')).features[0]);
  };
  const { geometry, properties } = JSON.parse(zone('absolute'));
  console.log('first corner', geometry.coordinates[0][0], 'properties', properties);
  console.log('same above ground', zone('relativeToGround') === zone('absolute'));
  console.log('same on the ground', zone('clampToGround') === zone('absolute'));
});
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
first corner [ -5, 16, 1000 ] properties { name: 'Zone' }
same above ground true
same on the ground true
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
