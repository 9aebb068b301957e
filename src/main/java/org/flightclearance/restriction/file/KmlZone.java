package org.flightclearance.restriction.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refused;

/** Reads the polygons of a KML (OGC 12-007). A document type, and with it every entity, is refused. */
final class KmlZone extends DefaultHandler2 {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String KML = "kml";
    private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";
    private static final List<String> OUTSIDE = List.of(
            "http://xml.org/sax/features/external-general-entities",
            "http://xml.org/sax/features/external-parameter-entities",
            "http://apache.org/xml/features/nonvalidating/load-external-dtd");

    /** What would be an area, if it were read. */
    private static final Set<String> REFUSED =
            Set.of("LatLonBox", "LatLonAltBox", "LatLonQuad", "NetworkLink", "Region", "Model", "Track", "MultiTrack");

    /** What is no area, such as labels and routes. */
    private static final Set<String> PASSED_OVER = Set.of("Point", "LineString");

    private final String text;
    private final Rings rings = new Rings();
    private final Set<String> passedOver = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder characters = new StringBuilder();
    private @Nullable Locator locator;
    private @Nullable ArrayNode polygon;
    private boolean inner;
    private @Nullable String name;
    private @Nullable String placemark;
    private @Nullable String zone;

    KmlZone(String text) {
        this.text = text;
    }

    ReadZone read() {
        parse();
        if (rings.isEmpty()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_no_polygon");
        }
        var notes = new ArrayList<Sentence>();
        if (!passedOver.isEmpty()) {
            notes.add(Sentence.of("zone.passed_over", List.copyOf(passedOver)));
        }
        return ReadZone.of(rings.geoJson()).withName(zone != null ? zone : name).withNotes(notes);
    }

    private void parse() {
        try {
            // The parser of the JDK, even if another one is on the class path
            var factory = SAXParserFactory.newDefaultNSInstance();
            for (var feature : OUTSIDE) {
                factory.setFeature(feature, false);
            }
            var parser = factory.newSAXParser();
            parser.setProperty(LEXICAL, this);
            parser.parse(new InputSource(new StringReader(text)), this);
        } catch (SAXException faulty) {
            throw Refused.at(
                    ZoneText.AREA,
                    "fault.zone_xml",
                    locator == null ? 1 : locator.getLineNumber(),
                    locator == null ? 1 : locator.getColumnNumber());
        } catch (ParserConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } catch (IOException notFromMemory) {
            throw new UncheckedIOException(notFromMemory);
        }
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    /** Called before anything of the document type is read. */
    @Override
    public void startDTD(String root, String publicId, String systemId) {
        throw Refused.at(ZoneText.AREA, "fault.zone_document_type");
    }

    /** By default, a fatal error is thrown, but printed too. */
    @Override
    public void fatalError(SAXParseException faulty) throws SAXException {
        throw faulty;
    }

    @Override
    public void characters(char[] some, int start, int length) {
        characters.append(some, start, length);
    }

    @Override
    public void startElement(String uri, String element, String qualified, Attributes attributes) {
        if (open.isEmpty() && !element.equals(KML)) {
            throw Refused.at(ZoneText.AREA, "fault.zone_no_kml", Names.cut(element));
        }
        if (REFUSED.contains(element)) {
            throw Refused.at(ZoneText.AREA, "fault.zone_kml_element", element);
        }
        characters.setLength(0);
        open.push(element);
        switch (element) {
            case "Placemark" -> placemark = null;
            case "Polygon" -> polygon = JSON.arrayNode();
            case "innerBoundaryIs" -> inner = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String element, String qualified) {
        open.pop();
        switch (element) {
            case "name" -> name(characters.toString());
            case "coordinates" -> coordinates(characters.toString());
            case "innerBoundaryIs" -> inner = false;
            case "Polygon" -> polygon();
            default -> {}
        }
        characters.setLength(0);
    }

    private void polygon() {
        if (polygon != null) {
            rings.add(polygon);
            polygon = null;
            zone = zone == null ? placemark : zone;
        }
    }

    private void name(String given) {
        var cut = Names.cut(given);
        if ("Placemark".equals(open.peek())) {
            placemark = cut.isEmpty() ? null : cut;
        } else if (!cut.isEmpty() && name == null) {
            name = cut;
        }
    }

    private void coordinates(String given) {
        var parent = String.valueOf(open.peek());
        if (PASSED_OVER.contains(parent) || polygon == null) {
            passedOver.add(parent);
            return;
        }
        int line = locator == null ? 1 : locator.getLineNumber();
        var ring = JSON.arrayNode();
        for (var tuple : given.strip().split("\\s+")) {
            ring.add(position(tuple, line));
        }
        if (!inner && !polygon.isEmpty()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_kml_edges", line);
        }
        polygon.add(ring);
    }

    /** Longitude, latitude and perhaps altitude, with commas and no blanks between them. */
    private static ArrayNode position(String tuple, int line) {
        var numbers = tuple.split(",", -1);
        if (numbers.length < 2 || numbers.length > 3) {
            throw Refused.at(ZoneText.AREA, "fault.zone_kml_position", line, Names.cut(tuple));
        }
        var position = JSON.arrayNode();
        try {
            for (var number : numbers) {
                double value = Double.parseDouble(number);
                if (!Double.isFinite(value)) {
                    throw new NumberFormatException(number);
                }
                position.add(value);
            }
        } catch (NumberFormatException noNumber) {
            throw Refused.at(ZoneText.AREA, "fault.zone_kml_position", line, Names.cut(tuple));
        }
        return position;
    }
}
