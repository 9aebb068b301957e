package org.flightclearance.paper.map;

/**
 * Writes the data of an SVG path as shortly as possible: with relative coordinates, which repeat more often and so are
 * compressed better.
 */
final class PathData {

    private static final int TENTHS = 10;

    private final StringBuilder written = new StringBuilder();

    /** Units of the last coordinate that are written. */
    private final int grain;

    /** Whether the path has moved and no line was drawn since. */
    private boolean isBegun;

    private long x;
    private long y;

    /** To a tenth of a unit. */
    PathData() {
        this(1);
    }

    /** @param grain in tenths of a unit */
    PathData(int grain) {
        this.grain = grain;
    }

    PathData move(double toX, double toY) {
        x = rounded(toX);
        y = rounded(toY);
        written.append('M');
        number(x, false);
        number(y, true);
        isBegun = true;
        return this;
    }

    PathData lineTo(double toX, double toY) {
        long nextX = rounded(toX);
        long nextY = rounded(toY);
        if (nextX != x || nextY != y) {
            number(nextX - x, !begin());
            number(nextY - y, true);
            x = nextX;
            y = nextY;
        }
        return this;
    }

    PathData close() {
        if (begin()) {
            written.append("0 0");
        }
        written.append('z');
        return this;
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    int length() {
        return written.length();
    }

    @Override
    public String toString() {
        return written.toString();
    }

    /** Writes the letter of relative lines before the first of them; whether it did. */
    private boolean begin() {
        boolean first = isBegun;
        if (first) {
            written.append('l');
            isBegun = false;
        }
        return first;
    }

    private long rounded(double value) {
        return Math.round(value * TENTHS / grain) * grain;
    }

    /** Tenths as a number. A minus sign or a point separates as well as a blank does. */
    private void number(long tenths, boolean follows) {
        if (follows && tenths >= 0) {
            written.append(' ');
        }
        if (tenths < 0) {
            written.append('-');
        }
        long absolute = Math.abs(tenths);
        if (absolute >= TENTHS || absolute == 0) {
            written.append(absolute / TENTHS);
        }
        if (absolute % TENTHS != 0) {
            written.append('.').append(absolute % TENTHS);
        }
    }
}
