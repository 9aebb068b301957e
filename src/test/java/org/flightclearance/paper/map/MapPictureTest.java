package org.flightclearance.paper.map;

import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import org.flightclearance.flight.Position;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.paper.map.Labels.Box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.paper.map.SomeMaps.BAMAKO;
import static org.flightclearance.paper.map.SomeMaps.BER;
import static org.flightclearance.paper.map.SomeMaps.GAO;
import static org.flightclearance.paper.map.SomeMaps.MOPTI;
import static org.flightclearance.paper.map.SomeMaps.UNKNOWN;
import static org.flightclearance.paper.map.SomeMaps.aerodrome;
import static org.flightclearance.paper.map.SomeMaps.busyDay;
import static org.flightclearance.paper.map.SomeMaps.leg;
import static org.flightclearance.paper.map.SomeMaps.legs;
import static org.flightclearance.paper.map.SomeMaps.strip;
import static org.flightclearance.paper.map.SomeMaps.zone;

class MapPictureTest {

    private static final Wording ENGLISH = Wording.in(Language.EN);
    private static final MapPlace NADI = aerodrome("NFFN", "Nadi", -17.755, 177.44);
    private static final MapPlace APIA = aerodrome("NSFA", "Apia", -13.83, -172);

    private static MapPicture draw(MapContent content) {
        return MapPicture.of("map", "A map", content, ENGLISH, MapPicture.LARGEST);
    }

    /** Maps of every kind: short and long, a single point, across the date line and a pole, with many and few zones. */
    static Map<String, MapContent> kinds() {
        var zone = zone("Round Gao", true, 15.7, -.6, 15.7, .6, 16.8, .6, 16.8, -.6);
        return Map.of(
                "three legs",
                new MapContent(
                        List.of(leg(1, BAMAKO, MOPTI), leg(2, MOPTI, GAO, "Round Gao"), leg(3, GAO, BER)),
                        List.of(zone, zone("Far", false, 15.2, -5.5, 17.4, -5.2, 17.8, -3.4)),
                        List.of(strip("Lere", 15.7, -4.9)),
                        null),
                "there and back",
                legs(leg(1, GAO, BER), leg(2, BER, GAO)),
                "a single point",
                legs(leg(1, BER, BER)),
                "a short leg",
                legs(leg(1, BER, strip("Beside", 16.835, -2.515))),
                "a long leg",
                legs(leg(1, BAMAKO, aerodrome("WSSS", "Singapore", 1.36, 103.99))),
                "across the date line",
                legs(leg(1, NADI, APIA), leg(2, APIA, NADI)),
                "over the pole",
                legs(leg(1, strip("Here", 88, 0), strip("There", 88, 170)), leg(2, strip("Here", 88, 0), BER)),
                "about a zone",
                new MapContent(
                        List.of(leg("UNO701", 1, MOPTI, GAO, LegStyle.SOLID)), List.of(zone), List.of(GAO), zone),
                "a busy day",
                busyDay(8),
                "many zones",
                busyDay(1_000));
    }

    static Stream<String> names() {
        return kinds().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void labels_lie_in_the_frame_and_never_over_each_other(String kind) throws Exception {
        var drawn = Drawn.of(draw(kinds().get(kind)));
        assertThat(drawn.labels()).isNotEmpty();
        assertThat(drawn.overlaps()).isEmpty();
        assertThat(drawn.labels()).allMatch(drawn::isInside);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_map_is_well_formed_has_a_scale_and_a_grid_and_is_small(String kind) throws Exception {
        var picture = draw(kinds().get(kind));
        assertThat(picture.svg()).doesNotContain("NaN", "Infinity", " style=");
        assertThat(picture.size()).isLessThanOrEqualTo(10_000);
        var texts = Drawn.of(picture).texts();
        assertThat(texts).anyMatch(text -> text.endsWith(" km")).anyMatch(text -> text.endsWith(" NM"));
        assertThat(texts)
                .filteredOn(text -> text.matches("\\d+°(\\d\\d′)?(\\d\\d″)?[NSEW]?"))
                .hasSizeGreaterThan(2);
    }

    @Test
    void the_words_give_each_leg_with_its_length_and_the_zones_that_it_crosses() {
        var content = new MapContent(
                List.of(leg(1, BAMAKO, GAO, "Round Gao", "North"), leg(2, GAO, BER)), List.of(), List.of(), null);
        assertThat(draw(content).words())
                .contains(
                        "Leg 1: GABS Bamako – GAGO Gao, 950 km (513 NM). Crosses the no-fly zones Round Gao, North.",
                        "Leg 2: GAGO Gao – Ber, 276 km (149 NM).");
        var french = MapPicture.of("map", "Une carte", content, Wording.in(Language.FR), MapPicture.LARGEST);
        assertThat(french.words())
                .contains(
                        "Étape 1\u00a0: GABS Bamako – GAGO Gao, 950 km (513 NM). Traverse les zones interdites Round Gao, North.");
        assertThat(french.svg()).contains("°O").doesNotContain("°W");
        assertThat(french.caption())
                .contains("ligne la plus courte", "échelle est exacte")
                .doesNotContain("zones interdites");
        var zone = zone("Alone", true, 15, -4, 16, -4, 16, -3);
        assertThat(draw(new MapContent(List.of(), List.of(zone), List.of(), zone))
                        .caption())
                .contains("straight lines in longitude and latitude")
                .doesNotContain("Legs");
    }

    @Test
    void a_leg_without_a_position_is_named_in_words_and_on_the_map() throws Exception {
        var content = legs(leg(1, BAMAKO, UNKNOWN), leg(2, UNKNOWN, GAO));
        var picture = draw(content);
        assertThat(picture.words())
                .contains("Leg 1: GABS Bamako – XQZW. Not drawn, because the position of XQZW is unknown.");
        assertThat(Drawn.of(picture).texts()).contains("2 legs are not drawn, because a position is unknown.");
        assertThat(Drawn.of(picture).texts()).contains("GABS", "GAGO");
        var nowhere = legs(leg(1, UNKNOWN, UNKNOWN));
        assertThat(nowhere.isDrawable()).isFalse();
        assertThat(MapPicture.words(nowhere, ENGLISH)).hasSize(1);
    }

    @Test
    void flights_of_a_day_are_called_by_their_callsigns_and_stand_in_words() throws Exception {
        var content = legs(
                leg("UNO301", 1, BAMAKO, GAO, LegStyle.SOLID),
                leg("UNO303", 1, BAMAKO, GAO, LegStyle.SOLID),
                leg("UNO302", 1, MOPTI, GAO, LegStyle.DOTTED));
        var picture = draw(content);
        assertThat(picture.words())
                .startsWith(
                        "UNO301, UNO303 (may fly): GABS Bamako – GAGO Gao, 950 km (513 NM).",
                        "UNO302 (may not fly): GAMB Mopti – GAGO Gao, 478 km (258 NM).",
                        "No leg crosses a no-fly zone in force at that time.");
        assertThat(Drawn.of(picture).texts()).contains("UNO301, UNO303", "UNO302", "may fly", "may not fly");
        assertThat(picture.svg()).contains("stroke-dasharray=\"1.5 3\"");
    }

    @Test
    void the_arrow_of_a_leg_points_where_it_goes() throws Exception {
        var there = arrow(draw(legs(leg(1, BAMAKO, GAO))));
        var back = arrow(draw(legs(leg(1, GAO, BAMAKO))));
        assertThat(there.get(0)[0]).as("Gao is east of Bamako").isGreaterThan(there.get(1)[0]);
        assertThat(there.get(0)[1]).as("and north of it").isLessThan(there.get(1)[1]);
        assertThat(back.get(0)[0]).isLessThan(back.get(1)[0]);
    }

    @Test
    void a_leg_that_leaves_the_frame_has_its_arrow_and_its_name_inside() throws Exception {
        var zone = zone("Round Gao", true, 16.1, -.1, 16.1, .1, 16.4, .1, 16.4, -.1);
        var content =
                new MapContent(List.of(leg("UNO701", 1, BAMAKO, GAO, LegStyle.SOLID)), List.of(zone), List.of(), zone);
        var drawn = Drawn.of(draw(content));
        assertThat(drawn.labels()).extracting(Drawn.Label::text).contains("UNO701");
        assertThat(arrow(draw(content)).get(0)[0]).isBetween(0.0, 440.0);
    }

    @Test
    void the_ways_there_and_back_are_two_lines() throws Exception {
        var content = legs(leg(1, GAO, BER), leg(2, BER, GAO));
        var lines = LegLines.of(content, MapFrame.of(content), 9).lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).at(.5).distance(lines.get(1).at(.5))).isBetween(4.0, 12.0);
        var picture = draw(content);
        assertThat(picture.words()).contains("Flights there and back are drawn side by side.");
        var repeated = draw(legs(leg(1, GAO, BER), leg(2, BER, MOPTI), leg(3, GAO, BER)));
        assertThat(Drawn.of(repeated).texts()).as("one line, two legs").contains("1, 3", "2");
    }

    @Test
    void across_the_date_line_a_map_shows_the_near_side() {
        var frame = MapFrame.of(legs(leg(1, NADI, APIA)));
        assertThat(frame.east() - frame.west()).isBetween(10.0, 20.0);
        assertThat(frame.contains(frame.point(new Position(-17.755, 177.44)))).isTrue();
        assertThat(frame.contains(frame.point(new Position(-13.83, -172)))).isTrue();
    }

    @Test
    void a_zone_on_both_sides_of_the_date_line_is_drawn_on_both() throws Exception {
        var content = new MapContent(
                List.of(leg(1, NADI, APIA)),
                List.of(
                        zone("West of it", false, -18, 179, -15, 179, -15, 180, -18, 180),
                        zone("East of it", false, -18, -180, -15, -180, -15, -179, -18, -179)),
                List.of(),
                null);
        assertThat(Drawn.of(draw(content)).texts()).contains("West of it", "East of it");
    }

    @Test
    void a_zone_is_clipped_at_the_frame_and_keeps_its_holes() throws Exception {
        var whole = SomeMaps.ring(0, -30, 0, 30, 40, 30, 40, -30);
        var hole = SomeMaps.ring(14, -4, 14, -3, 15, -3, 15, -4);
        var zone = new MapZone("Large", SomeMaps.outline(List.of(whole, hole)), true);
        var drawn = Drawn.of(draw(new MapContent(List.of(leg(1, BAMAKO, GAO)), List.of(zone), List.of(), null)));
        var path = drawn.zonePaths().get(0);
        assertThat(path.chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
        assertThat(Pattern.compile("-?\\d{4}").matcher(path).find())
                .as("far outside")
                .isFalse();
    }

    @Test
    void many_zones_are_drawn_roughly_and_the_map_says_so() throws Exception {
        var picture = draw(busyDay(1_000));
        assertThat(picture.size()).isLessThanOrEqualTo(10_000);
        assertThat(Drawn.of(picture).texts())
                .anyMatch(text -> text.contains("no-fly zones are drawn roughly"))
                .anyMatch(text -> text.contains("small no-fly zones are left out"));
        assertThat(picture.words()).anyMatch(text -> text.contains("left out"));
        var small = MapPicture.of("map", "A map", busyDay(60), ENGLISH, 3_500);
        assertThat(small.size()).isLessThanOrEqualTo(3_500);
        assertThat(draw(busyDay(8)).words()).noneMatch(text -> text.contains("roughly"));
    }

    /** Measured on the machine that builds: 5 ms. The limit leaves room for a machine that does other work. */
    @Test
    void a_map_of_50_legs_and_1_000_zones_is_drawn_in_a_few_milliseconds() {
        var content = busyDay(1_000);
        var threads = ManagementFactory.getThreadMXBean();
        var best = IntStream.range(0, 40)
                .mapToLong(i -> {
                    long start = threads.getCurrentThreadCpuTime();
                    draw(content);
                    return threads.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow();
        assertThat(best).isLessThan(60_000_000);
    }

    private static List<double[]> arrow(MapPicture picture) throws Exception {
        var path = Drawn.of(picture).paths("#12212e").get(0);
        var numbers = Pattern.compile("-?(?:\\d+(?:\\.\\d)?|\\.\\d)")
                .matcher(path)
                .results()
                .map(found -> Double.valueOf(found.group()))
                .toList();
        return List.of(
                new double[] {numbers.get(0), numbers.get(1)},
                new double[] {numbers.get(0) + numbers.get(2), numbers.get(1) + numbers.get(3)});
    }

    /** A map parsed from its SVG. */
    private record Drawn(Element root) {

        /** A text in the frame with its bounds. */
        record Label(String text, Box box) {}

        static Drawn of(MapPicture picture) throws Exception {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Drawn(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.svg())))
                    .getDocumentElement());
        }

        List<String> texts() {
            return all(root, "text").stream().map(Element::getTextContent).toList();
        }

        /** The data of the paths that lines or arrows are drawn with. */
        List<String> paths(String fill) {
            return all(inside(), "path").stream()
                    .filter(path -> inherited(path, "fill").equals(fill) && !path.hasAttribute("stroke-opacity"))
                    .filter(path -> !inherited(path, "stroke").equals("#d5dce2"))
                    .map(path -> path.getAttribute("d"))
                    .toList();
        }

        List<String> zonePaths() {
            return all(inside(), "path").stream()
                    .filter(path -> inherited(path, "fill").startsWith("url(#"))
                    .map(path -> path.getAttribute("d"))
                    .toList();
        }

        /** The labels in the frame. */
        List<Label> labels() {
            var labels = new ArrayList<Label>();
            for (var text : all(inside(), "text")) {
                double size = Double.parseDouble(inherited(text, "font-size"));
                double width = TextMetrics.width(text.getTextContent(), size) * .97;
                double x = Double.parseDouble(text.getAttribute("x"));
                double y = Double.parseDouble(text.getAttribute("y"));
                double left =
                        switch (inherited(text, "text-anchor")) {
                            case "middle" -> x - width / 2;
                            case "end" -> x - width;
                            default -> x;
                        };
                labels.add(new Label(text.getTextContent(), new Box(left, y - size * .72, width, size * .8)));
            }
            return labels;
        }

        List<String> overlaps() {
            var labels = labels();
            var overlaps = new ArrayList<String>();
            for (int i = 0; i < labels.size(); i++) {
                for (var other : labels.subList(i + 1, labels.size())) {
                    if (labels.get(i).box.meets(other.box)) {
                        overlaps.add(labels.get(i).text + " and " + other.text);
                    }
                }
            }
            return overlaps;
        }

        boolean isInside(Label label) {
            var frame = inside();
            double left = Double.parseDouble(frame.getAttribute("x"));
            double top = Double.parseDouble(frame.getAttribute("y"));
            return label.box.left() >= left
                    && label.box.top() >= top
                    && label.box.right() <= left + Double.parseDouble(frame.getAttribute("width"))
                    && label.box.foot() <= top + Double.parseDouble(frame.getAttribute("height"));
        }

        private Element inside() {
            return all(root, "svg").get(0);
        }

        private static List<Element> all(Element under, String name) {
            var found = under.getElementsByTagName(name);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> (Element) found.item(i))
                    .toList();
        }

        private static String inherited(Element element, String attribute) {
            for (org.w3c.dom.Node node = element; node instanceof Element one; node = node.getParentNode()) {
                if (one.hasAttribute(attribute)) {
                    return one.getAttribute(attribute);
                }
            }
            return "";
        }
    }
}
