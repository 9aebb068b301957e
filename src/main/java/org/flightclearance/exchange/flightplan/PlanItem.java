package org.flightclearance.exchange.flightplan;

/**
 * One item of a message, by the number that it has on the flight plan form.
 *
 * @param from offset of its first character
 * @param to offset after its last character
 */
record PlanItem(int number, PlanText whole, int from, int to) {

    /** In upper case, on one line. */
    String text() {
        return whole.plain().substring(from, to).replace('\n', ' ');
    }

    /** As it was pasted, on one line. */
    String original() {
        return whole.original().substring(from, to).replaceAll("\\s+", " ");
    }

    boolean isEmpty() {
        return from == to;
    }

    /** A part of this item, without blanks at its ends. */
    PlanItem part(int begin, int end) {
        return whole.part(number, from + begin, from + end);
    }
}
