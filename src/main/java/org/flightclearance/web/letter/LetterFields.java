package org.flightclearance.web.letter;

import org.flightclearance.web.request.ReplyFields;
import org.flightclearance.web.request.RequestRow;

/**
 * One of the requests of a letter, with its own form fields.
 *
 * @param leftOut whether the user leaves it out of the letter
 * @param reply the fields of its single legs
 */
public record LetterFields(int index, RequestRow request, boolean leftOut, ReplyFields reply) {

    public String pointer() {
        return pointer(index);
    }

    static String pointer(int index) {
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
