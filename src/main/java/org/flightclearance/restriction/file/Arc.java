package org.flightclearance.restriction.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.flight.Position;
import org.flightclearance.refusal.Refused;
import org.flightclearance.restriction.Circle;

/**
 * An arc of a circle between two corners of a zone.
 *
 * @param words what the text says from the first corner on, until the next position that is no part of the arc
 */
record Arc(Position start, Position centre, Position end, String words) {

    private static final Pattern ARC = Pattern.compile("\\b(?:ARC|ARCS)\\b|\\bARC DE CERCLE\\b");
    private static final Pattern AGAINST =
            Pattern.compile("\\b(?:(?:ANTI|COUNTER) ?-? ?CLOCKWISE|ACW|CCW|ANTI ?-? ?HORAIRE"
                    + "|SENS INVERSE|SENS TRIGONOMETRIQUE)\\b");
    private static final Pattern WITH = Pattern.compile("\\b(?:CLOCKWISE|CW|HORAIRE|SENS DES AIGUILLES)\\b");
    private static final Pattern DESCRIBING =
            Pattern.compile("\\b(?:DANS|SENS|DIRECTION|IN|RADIUS|RAYON|CIRCLE|CERCLE|ARC|WITH)\\b");
    private static final Pattern CENTRE = Pattern.compile("\\bCENT(?:RED?|ERED|ER|REE)\\b");

    private static final int WHOLE = 360;

    /** In degrees. */
    private static final double STEP = 2;

    /** Positions to the minute may be off by this many metres, and larger arcs by this share. Our choice. */
    private static final double TOLERANCE = 2_500;

    private static final double SHARE = 0.05;

    /** The text with spaces in the place of the words that describe an arc. */
    static String without(String plain) {
        var rest = plain;
        for (var pattern : List.of(AGAINST, WITH, DESCRIBING)) {
            rest = pattern.matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    static boolean isIn(String gap) {
        return ARC.matcher(gap).find();
    }

    static boolean namesCentre(String gap) {
        return CENTRE.matcher(gap).find();
    }

    /** The points between the corners, without them. */
    List<Position> between() {
        var around = new Circle(centre, 1);
        double first = around.distance(start);
        double last = around.distance(end);
        check(first, last);
        double from = around.azimuth(start);
        double turn = (around.azimuth(end) - from + WHOLE) % WHOLE;
        if (!clockwise()) {
            turn -= WHOLE;
        }
        int steps = (int) Math.ceil(Math.abs(turn) / STEP);
        var points = new ArrayList<Position>();
        for (int i = 1; i < steps; i++) {
            double share = i / (double) steps;
            points.add(around.at(from + share * turn, first + share * (last - first)));
        }
        return points;
    }

    private boolean clockwise() {
        if (AGAINST.matcher(words).find()) {
            return false;
        }
        if (!WITH.matcher(words).find()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_arc_direction", Names.cut(words));
        }
        return true;
    }

    private void check(double first, double last) {
        var radius = Optional.of(Distance.in(words))
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(0).metres());
        double wanted = radius.orElse(first);
        double tolerance = Math.max(TOLERANCE, SHARE * wanted);
        for (double distance : new double[] {first, last}) {
            if (Math.abs(distance - wanted) > tolerance || distance > Circle.LONGEST_RADIUS) {
                throw Refused.at(
                        ZoneText.AREA,
                        "fault.zone_arc_radius",
                        wanted / Distance.NAUTICAL_MILE,
                        distance / Distance.NAUTICAL_MILE);
            }
        }
        if (first < 1 || start.equals(end)) {
            throw Refused.at(ZoneText.AREA, "fault.zone_arc_ends");
        }
    }
}
