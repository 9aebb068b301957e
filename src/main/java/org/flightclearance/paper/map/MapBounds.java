package org.flightclearance.paper.map;

import java.util.List;

import org.flightclearance.flight.Position;
import org.flightclearance.restriction.Bounds;

/** The box in which a map may show something. It is larger than the map: what is outside is not even read. */
final class MapBounds {

    /** In degrees: more than the free room around a short leg. */
    private static final double LEAST = 3;

    private static final int POLE = 90;
    private static final int HALF_TURN = 180;

    private MapBounds() {}

    /** Around the ends of legs. Far apart, the shortest line between them may lead anywhere. */
    static Bounds around(List<Position> ends) {
        var latitudes = ends.stream().mapToDouble(Position::latitude).summaryStatistics();
        var longitudes = ends.stream().mapToDouble(Position::longitude).summaryStatistics();
        return around(new Bounds(latitudes.getMin(), latitudes.getMax(), longitudes.getMin(), longitudes.getMax()));
    }

    static Bounds around(Bounds box) {
        double high = Math.max(LEAST, box.maxLatitude() - box.minLatitude());
        double wide = Math.max(LEAST, box.maxLongitude() - box.minLongitude());
        double most = Math.max(high, wide);
        boolean isFar = box.maxLongitude() - box.minLongitude() > POLE
                || box.maxLatitude() + most > POLE - LEAST
                || box.minLatitude() - most < LEAST - POLE
                || box.maxLongitude() + most > HALF_TURN
                || box.minLongitude() - most < -HALF_TURN;
        // Across the date line and near a pole, longitudes are no measure of what is near
        return isFar
                ? new Bounds(-POLE, POLE, -HALF_TURN, HALF_TURN)
                : new Bounds(
                        box.minLatitude() - most,
                        box.maxLatitude() + most,
                        box.minLongitude() - most,
                        box.maxLongitude() + most);
    }
}
