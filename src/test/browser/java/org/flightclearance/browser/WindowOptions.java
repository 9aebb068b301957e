package org.flightclearance.browser;

/**
 * The settings of a browser window.
 *
 * @param language language that the browser asks for
 * @param script whether JavaScript is on
 * @param width width of the window in CSS pixels
 */
record WindowOptions(String language, boolean script, int width) {

    static final WindowOptions ENGLISH = new WindowOptions("en", true, 1280);
    static final WindowOptions FRENCH = new WindowOptions("fr", true, 1280);

    WindowOptions at(int pixels) {
        return new WindowOptions(language, script, pixels);
    }

    @Override
    public String toString() {
        return language + ", " + width + " px, JavaScript " + (script ? "on" : "off");
    }
}
