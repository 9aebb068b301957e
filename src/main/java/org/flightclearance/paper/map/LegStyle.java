package org.flightclearance.paper.map;

/** How a leg is drawn. The styles differ in more than colour, so that they can be told apart in black and white. */
public enum LegStyle {
    /** It may fly, or the map does not say how it stands. */
    SOLID(""),
    /** It waits for an answer, or was not sent. */
    DASHED("6 3.5"),
    /** It may not fly. */
    DOTTED("1.5 3");

    private final String dashes;

    LegStyle(String dashes) {
        this.dashes = dashes;
    }

    /** The lengths of dashes and gaps, in units of the picture; empty: a line without gaps. */
    String dashes() {
        return dashes;
    }
}
