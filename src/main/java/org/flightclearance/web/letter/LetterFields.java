package org.flightclearance.web.letter;

import org.flightclearance.web.request.RequestRow;

/**
 * One of the requests of a letter, with its own form fields.
 *
 * @param leftOut whether the user leaves it out of the letter
 */
public record LetterFields(int index, RequestRow request, boolean leftOut) {

    public String pointer() {
        return "/requests/" + index;
    }

    public String outcome() {
        return pointer() + "/outcome";
    }

    public String reason() {
        return pointer() + "/reason";
    }

    public String reasonStated() {
        return pointer() + "/reason_stated";
    }

    public String reasonAssessed() {
        return pointer() + "/reason_assessed";
    }

    public String conditions() {
        return pointer() + "/conditions";
    }
}
