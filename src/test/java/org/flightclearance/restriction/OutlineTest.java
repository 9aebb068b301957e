package org.flightclearance.restriction;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutlineTest {

    private static Outline of(String type, String coordinates) {
        return Area.stored("{\"type\": \"" + type + "\", \"coordinates\": " + coordinates + "}")
                .outline();
    }

    private static int points(Outline outline) {
        return outline.parts().stream()
                .flatMap(List::stream)
                .mapToInt(List::size)
                .sum();
    }

    private static String ring(double x, double y, double radius, int points) {
        return IntStream.rangeClosed(0, points)
                .mapToObj(i -> 2 * Math.PI * (i % points) / points)
                .map(angle -> "[" + (x + radius * Math.cos(angle)) + "," + (y + radius * Math.sin(angle)) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void an_area_of_few_points_is_drawn_unchanged() {
        var outline = of("Polygon", "[" + ring(0, 10, 2, 300) + "," + ring(0, 10, 1, 90) + "]");
        assertThat(points(outline)).isEqualTo(392);
        assertThat(outline.parts()).singleElement().satisfies(rings -> assertThat(rings)
                .hasSize(2));
    }

    @Test
    void an_area_of_many_points_is_simplified_and_keeps_its_hole() {
        var outline = of("Polygon", "[" + ring(0, 10, 2, 50_000) + "," + ring(0, 10, 1, 30_000) + "]");
        assertThat(points(outline)).isBetween(100, Outline.MOST_POINTS);
        assertThat(outline.parts()).singleElement().satisfies(rings -> assertThat(rings)
                .hasSize(2));
    }

    @Test
    void of_a_thousand_islands_the_large_ones_are_drawn_and_tiny_ones_become_a_hundred_boxes() {
        var islands = IntStream.range(0, 1000)
                .mapToObj(i -> "[" + ring(i % 40, i / 40.0, i < 10 ? 0.4 : 0.001, 8) + "]")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(of("MultiPolygon", islands).parts()).hasSizeBetween(10, 60);
        var specks = IntStream.range(0, 1000)
                .mapToObj(i -> "[" + ring(i % 40, i / 40.0, 0.001, 8) + "]")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(of("MultiPolygon", specks).parts()).hasSize(100).allSatisfy(rings -> assertThat(rings)
                .singleElement()
                .satisfies(box -> assertThat(box).hasSize(4)));
    }
}
