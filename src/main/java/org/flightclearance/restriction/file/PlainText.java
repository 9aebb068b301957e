package org.flightclearance.restriction.file;

import java.text.Normalizer;

/** Text in capitals without accents, with plain signs, as many characters as before. */
final class PlainText {

    private static final String QUOTES = "′’‘´`";
    private static final String DOUBLE_QUOTES = "″“”";
    private static final String DEGREES = "º˚";
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212";

    private PlainText() {}

    static String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        if (QUOTES.indexOf(c) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        if (DEGREES.indexOf(c) >= 0) {
            return '°';
        }
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return Character.isLetter(c) && !Character.isSurrogate(c)
                ? Character.toUpperCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0))
                : c;
    }
}
