package org.flightclearance.exchange.flightplan;

/**
 * A pasted text.
 *
 * @param original as it was pasted
 * @param plain the same number of characters in upper case, with plain hyphens and spaces
 */
record PlanText(String original, String plain) {

    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d";

    static PlanText of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return new PlanText(text, plain.toString());
    }

    private static char plain(char c) {
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        return c != '\n' && Character.isSpaceChar(c) || c == '\t' || c == '\r' ? ' ' : Character.toUpperCase(c);
    }

    /** The number of the line at the offset, counted from 1. */
    int line(int offset) {
        return 1 + (int) plain.chars().limit(offset).filter(c -> c == '\n').count();
    }

    /** The number of the character in its line, counted from 1. */
    int column(int offset) {
        return offset - plain.lastIndexOf('\n', offset - 1);
    }

    /** The part between two offsets, without blanks at its ends. */
    PlanItem part(int number, int from, int to) {
        int begin = from;
        int end = Math.max(from, to);
        while (begin < end && plain.charAt(begin) <= ' ') {
            begin++;
        }
        while (end > begin && plain.charAt(end - 1) <= ' ') {
            end--;
        }
        return new PlanItem(number, this, begin, end);
    }
}
