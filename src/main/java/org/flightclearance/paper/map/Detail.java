package org.flightclearance.paper.map;

/**
 * How exactly a map is drawn. Each coarser step takes about two thirds of the bytes of the one before.
 *
 * @param tolerance how far a simplified edge may lie from the true one, in units of the picture
 * @param grain in which coordinates are written, in tenths of a unit
 * @param speck size below which a zone is drawn as a square, in units of the picture
 * @param zones how many zones are drawn at most
 * @param lines how many lines of legs are drawn at most
 */
record Detail(double tolerance, int grain, double speck, int zones, int lines) {

    private static final double FINEST = 0.3;
    private static final double COARSER = 1.7;

    /** The roughest that edges become. After it, less is drawn. */
    private static final int ROUGHEST = 5;

    /** After this step, legs are left out too. */
    private static final int FEWEST_ZONES = 11;

    private static final int FIRST_WHOLE = 3;
    private static final int MOST_ZONES = 1_400;
    private static final int MOST_LINES = 120;
    private static final double FEWER = 0.7;

    /** The last step, in which little is left. */
    static final int LAST = 18;

    /** @param step 0: the finest, up to {@link #LAST} */
    static Detail at(int step) {
        double tolerance = FINEST * Math.pow(COARSER, Math.min(step, ROUGHEST));
        return new Detail(
                tolerance,
                step < FIRST_WHOLE ? 1 : 10,
                2 + tolerance,
                (int) (MOST_ZONES * Math.pow(FEWER, Math.max(0, step - ROUGHEST))),
                (int) (MOST_LINES * Math.pow(FEWER, Math.max(0, step - FEWEST_ZONES))));
    }

    /** A step for so many zones, after which hardly any other has to be tried. */
    static int first(int zones) {
        return zones > 700 ? 8 : zones > 300 ? ROUGHEST : zones > 150 ? 3 : zones > 60 ? 2 : 0;
    }

    /** The next step after one whose picture was too large. */
    static int after(int step, int size, int largest) {
        double steps = Math.log((double) size / largest) / -Math.log(FEWER);
        return Math.min(LAST, step + Math.max(1, (int) Math.floor(steps)));
    }

    /** Whether a reader sees that it is drawn roughly. */
    boolean isRough() {
        return grain > 1;
    }
}
