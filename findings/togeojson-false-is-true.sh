#!/usr/bin/env bash
# Guess: a KML field that its schema declares as bool, with the value false, becomes false.
# Seen: "false" and "0" become true, like "true" and "1". A field declared as int is read as a
#   number, so the types of the schema are in use.
# With: @tmcw/togeojson 7.1.3 with @xmldom/xmldom 0.9.12 (npm), Node 20.
# Why it matters: a zone marked "closed: false" would be imported as closed.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts \
  @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12

cat > probe.js <<'END'
import('@tmcw/togeojson').then(({ kml }) => {
  const { DOMParser } = require('@xmldom/xmldom');
  const read = (closed) => {
    const text = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
      <Schema name="zone" id="zone"><SimpleField type="bool" name="closed"/><SimpleField type="int" name="floor"/>
      </Schema>
      <Placemark><ExtendedData><SchemaData schemaUrl="#zone"><SimpleData name="closed">${closed}</SimpleData>
      <SimpleData name="floor">095</SimpleData></SchemaData></ExtendedData>
      <Point><coordinates>-4,16</coordinates></Point></Placemark></Document></kml>`;
    return JSON.stringify(kml(new DOMParser().parseFromString(text, 'text/xml')).features[0].properties);
  };
  for (const value of ['true', 'false', '1', '0']) console.log(value, read(value));
});
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
true {"closed":true,"floor":95}
false {"closed":true,"floor":95}
1 {"closed":true,"floor":95}
0 {"closed":true,"floor":95}
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
