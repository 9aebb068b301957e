package org.flightclearance.language;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Text as it was entered, in the one form in which it is stored and compared: two texts that look the same are the same
 * text.
 */
public final class EnteredText {

    private static final int NEXT_LINE = 0x85;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private EnteredText() {}

    /** The text in Unicode's composed form (NFC), without white space of any kind at its ends. */
    public static String of(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.codePointAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(text.codePointBefore(end))) {
            end--;
        }
        return Normalizer.normalize(text.substring(begin, end), Normalizer.Form.NFC);
    }

    /** The first character that cannot be seen, such as {@code U+200B ZERO WIDTH SPACE}. A plain space can be seen. */
    public static Optional<String> invisible(String text) {
        return text.codePoints()
                .filter(EnteredText::isInvisible)
                .mapToObj(EnteredText::name)
                .findFirst();
    }

    /** The text with the name of each invisible character in its place, in square brackets. */
    public static String visibly(String text) {
        var visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                visible.append('[').append(name(c)).append(']');
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == NEXT_LINE
                || c == ZERO_WIDTH_SPACE
                || c == WORD_JOINER
                || c == BYTE_ORDER_MARK;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return c != ' '
                && (type == Character.SPACE_SEPARATOR
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.CONTROL
                        || type == Character.FORMAT);
    }

    private static String name(int c) {
        return "U+%04X %s".formatted(c, Character.getName(c));
    }
}
