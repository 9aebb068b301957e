package org.flightclearance.browser;

/**
 * How somebody sits at the pages.
 *
 * @param language that the browser asks for
 * @param script whether JavaScript is on
 * @param width of the window, in CSS pixels
 */
record Seat(String language, boolean script, int width) {

    static final Seat ENGLISH = new Seat("en", true, 1280);
    static final Seat FRENCH = new Seat("fr", true, 1280);

    Seat at(int pixels) {
        return new Seat(language, script, pixels);
    }

    @Override
    public String toString() {
        return language + ", " + width + " px, JavaScript " + (script ? "on" : "off");
    }
}
