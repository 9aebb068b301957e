package org.flightclearance.web.rules;

import java.util.List;

/**
 * Something in the preview of a change that may be ticked or not.
 *
 * @param name of the field
 * @param title what it is about
 * @param hint what a tick means
 */
public record ChangeOffer(String name, String title, String hint, List<Choice> choices) {

    public record Choice(String value, String words, boolean ticked) {}
}
