package org.flightclearance.paper.chart;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionKind;

/**
 * A time in a chart in which a restriction was in force.
 *
 * @param to the first instant at which it was no longer; null: no end is known
 */
public record Shading(RestrictionKind kind, Instant from, @Nullable Instant to) {

    /** Height of the key. */
    static final int KEY = 20;

    private static final int SWATCH = 10;
    private static final double BAND_TOP = 2;
    private static final double BAND = 7;
    private static final String GREY = "#dde4ea";

    public static Shading of(Restriction restriction) {
        var validity = restriction.validity();
        return new Shading(restriction.kind(), Objects.requireNonNull(validity.from()), validity.to());
    }

    /** Suspensions as a grey ground, no-fly zones as a striped band above the plot. */
    static void draw(Svg svg, List<Shading> shaded, PeriodAxis axis, double top, double baseline) {
        for (var kind : RestrictionKind.values()) {
            shaded.stream().filter(one -> one.kind == kind).forEach(one -> {
                double left = axis.at(one.from);
                double width = (one.to == null ? axis.right() : axis.at(one.to)) - left;
                fill(
                        svg,
                        kind,
                        left,
                        kind == RestrictionKind.SUSPENSION ? top : BAND_TOP,
                        width,
                        switch (kind) {
                            case SUSPENSION -> baseline - top;
                            case NO_FLY_ZONE -> BAND;
                        });
            });
        }
    }

    /** Names the kinds that occur. */
    static void key(Svg svg, List<Shading> shaded, double left, double y, Wording wording) {
        double x = left;
        for (var kind : Stream.of(RestrictionKind.values())
                .filter(kind -> shaded.stream().anyMatch(one -> one.kind == kind))
                .toList()) {
            var words = wording.word(kind);
            fill(svg, kind, x, y, SWATCH, SWATCH);
            svg.text(x + SWATCH + 4, y + SWATCH - .5, words, "font-size", TextMetrics.SMALL);
            x += SWATCH + 20 + TextMetrics.width(words, TextMetrics.SMALL);
        }
    }

    private static void fill(Svg svg, RestrictionKind kind, double x, double y, double width, double height) {
        switch (kind) {
            case SUSPENSION -> svg.rect(x, y, width, height, "fill", GREY);
            case NO_FLY_ZONE -> BarFill.STRIPED.fill(svg, x, y, width, height, false);
        }
    }
}
