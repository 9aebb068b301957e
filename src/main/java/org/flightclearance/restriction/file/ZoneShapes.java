package org.flightclearance.restriction.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.flightclearance.flight.Position;
import org.flightclearance.refusal.Refused;
import org.flightclearance.restriction.Circle;

/**
 * Reads circles and chains of positions, with arcs, from a text. Between the positions of a chain only words that join
 * them may stand; any other word is refused, because it may mean another line.
 */
final class ZoneShapes {

    private static final Pattern FOLLOWING = Pattern.compile(
            "\\b(?:ALONG|FOLLOWING|FOLLOWS?|LE LONG|LONGEANT|SUIVANT|SUIT)\\b[^.;]{0,60}?\\b(?:BORDERS?|BOUNDAR(?:Y|IES)"
                    + "|FRONTIER(?:E|ES|S)?|COAST(?:LINE)?|COTES?|RIVERS?|FLEUVES?|RIVIERES?|LIMITES?|SHORE(?:LINE)?|ROADS?"
                    + "|ROUTES?|LAKE|LAC)\\b");
    private static final Pattern LINE_ON_GROUND =
            Pattern.compile("\\b(?:BORDER|BOUNDARY|FRONTIER(?:E|S)?|COAST(?:LINE)?"
                    + "|RIVER|FLEUVE|RIVIERE|SHORE(?:LINE)?|ROAD|ROUTE NATIONALE)\\b");
    private static final Pattern EXCLUDING = Pattern.compile(
            "\\b(?:EXCL|EXCLUDING|EXCLUDED|EXCEPT|EXCEPTING|HORMIS|SAUF|EXCLUANT|A L'EXCEPTION|A L'EXCLUSION)\\b");
    private static final Pattern CORRIDOR =
            Pattern.compile("\\b(?:EITHER|EACH|BOTH) SIDES?\\b|\\bDE PART ET D'AUTRE\\b|\\bCORRIDOR\\b|\\bCOULOIR\\b");
    private static final Pattern SECTOR = Pattern.compile(
            "\\b(?:RADIALS?|RDL|QDR|BEARINGS?|SEMI ?-?CIRCLE|HALF ?-?CIRCLE|DEMI ?-?CERCLE|SECTOR BTN|SECTOR BETWEEN)\\b");
    private static final Pattern AREAS = Pattern.compile("(?<![A-Z0-9])(?:AREA|ZONE|SECTOR|SECTEUR|PART|PARTIE|POLYGON"
            + "|POLYGONE) ?(?:NR|NO|N°)? ?(?:\\d{1,2}|[A-Z])(?![A-Z0-9])");
    private static final Pattern JOINING = Pattern.compile(
            "(?:[ ,;:./()\\[\\]'\"-]|\\b(?:TO|THEN|THENCE|AND|BACK|POINTS?|OF"
                    + "|ORIGIN|START|STARTING|BEGINNING|THE|LINES?|STRAIGHT|JOINING|CONNECTING|BY|ET|PUIS|JUSQU|AU|AUX|LE|LA|LES|DU"
                    + "|DE|DES|DEPART|INITIAL|LIGNES?|DROITES?|RELIANT|FROM|PSN|POSN|POSITIONS?|COORD|COORDS|COORDINATES?"
                    + "|COORDONNEES?|NEXT|VIA|UNTIL|NR|NO|POINT|PT|WPT|GEO|[A-Z]|[A-Z]?\\d{1,2}|PT\\d{1,2}|WP\\d{1,2})\\b)*+");

    private static final int CORNERS = 3;

    private final Rings rings = new Rings();

    /** Empty if the text has no positions. */
    Rings read(String plain) {
        var follows = FOLLOWING.matcher(plain);
        if (follows.find()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_follows", follows.group());
        }
        FoundPosition.missed(plain, FoundPosition.in(plain)).ifPresent(text -> {
            throw Refused.at(ZoneText.AREA, "fault.zone_position", text);
        });
        var cuts = new ArrayList<Integer>();
        AREAS.matcher(plain).results().forEach(marker -> cuts.add(marker.start()));
        if (cuts.size() < 2) {
            part(plain);
            return rings;
        }
        part(plain.substring(0, cuts.get(0)));
        for (int i = 0; i < cuts.size(); i++) {
            part(plain.substring(cuts.get(i), i + 1 < cuts.size() ? cuts.get(i + 1) : plain.length()));
        }
        return rings;
    }

    private void part(String plain) {
        var positions = FoundPosition.in(plain);
        if (positions.isEmpty()) {
            return;
        }
        refuseUnclear(plain, positions);
        var distances = Distance.in(plain);
        var radii = distances.stream().filter(Distance::isRadius).toList();
        if (Arc.isIn(plain)) {
            chain(plain, positions);
        } else if (positions.size() == 1) {
            circles(positions, radii.isEmpty() ? distances : radii);
        } else if (radii.size() == positions.size()) {
            circles(positions, radii);
        } else if (distances.stream().anyMatch(Distance::isRadius)
                || distances.stream().anyMatch(one -> isBetween(one, positions))
                || positions.size() < CORNERS && !distances.isEmpty()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_radii", positions.size(), distances.size());
        } else {
            chain(plain, positions);
        }
    }

    private static void refuseUnclear(String plain, List<FoundPosition> positions) {
        int last = positions.get(positions.size() - 1).from();
        var excluding = EXCLUDING.matcher(plain).region(0, last);
        if (excluding.find()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_excludes", excluding.group());
        }
        var corridor = CORRIDOR.matcher(plain);
        if (corridor.find() && !Distance.in(plain).isEmpty()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_corridor", corridor.group());
        }
        var sector = SECTOR.matcher(plain);
        if (sector.find()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_sector", sector.group());
        }
    }

    private static boolean isBetween(Distance distance, List<FoundPosition> positions) {
        return distance.from() > positions.get(0).from()
                && distance.to() < positions.get(positions.size() - 1).to();
    }

    private void circles(List<FoundPosition> positions, List<Distance> radii) {
        if (radii.size() != positions.size()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_radii", positions.size(), radii.size());
        }
        for (int i = 0; i < positions.size(); i++) {
            rings.add(new Circle(positions.get(i).at(), radii.get(i).metres()));
        }
    }

    private void chain(String plain, List<FoundPosition> positions) {
        var ring = new ArrayList<Position>();
        int i = 0;
        while (i < positions.size()) {
            var at = positions.get(i).at();
            ring.add(at);
            if (ring.size() > CORNERS && at.equals(ring.get(0))) {
                rings.add(ring);
                ring = new ArrayList<>();
                i++;
                continue;
            }
            i = i + 1 < positions.size() ? next(plain, positions, i, ring) : i + 1;
        }
        if (!ring.isEmpty()) {
            close(ring);
        }
    }

    /** Adds an arc, if one follows, and returns the number of the next corner. */
    private static int next(String plain, List<FoundPosition> positions, int i, List<Position> ring) {
        var gap = gap(plain, positions, i);
        if (!Arc.isIn(gap)) {
            refuseUnknown(gap);
            return i + 1;
        }
        if (i + 2 >= positions.size()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_arc_centre", Names.cut(gap));
        }
        var second = gap(plain, positions, i + 1);
        boolean centreLast = !Arc.namesCentre(gap) && Arc.namesCentre(second);
        if (!centreLast) {
            refuseUnknown(Arc.without(Distance.without(second)));
        }
        int centre = centreLast ? i + 2 : i + 1;
        int end = centreLast ? i + 1 : i + 2;
        var words = plain.substring(positions.get(i).to(), positions.get(i + 2).from());
        ring.addAll(new Arc(
                        positions.get(i).at(),
                        positions.get(centre).at(),
                        positions.get(end).at(),
                        words)
                .between());
        if (centreLast) {
            ring.add(positions.get(end).at());
            if (i + 3 < positions.size()) {
                refuseUnknown(gap(plain, positions, i + 2));
            }
            return i + 3;
        }
        return end;
    }

    private static String gap(String plain, List<FoundPosition> positions, int i) {
        return plain.substring(positions.get(i).to(), positions.get(i + 1).from());
    }

    private static void refuseUnknown(String gap) {
        var ground = LINE_ON_GROUND.matcher(gap);
        if (ground.find()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_follows", Names.cut(gap));
        }
        if (!JOINING.matcher(gap.replaceAll("\\([A-Z' -]{1,40}\\)", " ")).matches()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_words", Names.cut(gap));
        }
    }

    private void close(List<Position> ring) {
        if (!ring.get(0).equals(ring.get(ring.size() - 1)) || ring.size() == 1) {
            ring.add(ring.get(0));
        }
        if (ring.size() <= CORNERS) {
            throw Refused.at(ZoneText.AREA, "fault.zone_few", ring.size() - 1);
        }
        rings.add(ring);
    }
}
