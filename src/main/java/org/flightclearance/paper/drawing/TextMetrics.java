package org.flightclearance.paper.drawing;

import java.util.ArrayList;
import java.util.List;

/** Estimates the width of text, in units of the picture. Rather too wide than too narrow, because fonts differ. */
public final class TextMetrics {

    /** Font size. On the narrowest phone it is still about 9 px. */
    public static final double SIZE = 13;

    public static final double SMALL = 12;
    public static final double LINE = 15;

    private static final String NARROW = " ,.:;'’|!iIjlft()-\u00a0\u202f";
    private static final double NARROW_WIDTH = .4;
    private static final double USUAL_WIDTH = .62;
    private static final double BROAD_WIDTH = .8;
    private static final double IDEOGRAPH_WIDTH = 1;
    private static final int IDEOGRAPHS = 0x2E80;

    private TextMetrics() {}

    public static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(TextMetrics::width).sum();
    }

    /** The largest font size, up to the given one, in which the text fits into the room. */
    public static double fitting(String text, double room, double size) {
        double width = width(text, size);
        return width <= room ? size : size * room / width;
    }

    /** The text, cut off with an ellipsis if it does not fit. */
    public static String shortened(String text, double room, double size) {
        if (width(text, size) <= room) {
            return text;
        }
        var kept = new StringBuilder(text);
        while (!kept.isEmpty() && width(kept + "…", size) > room) {
            kept.setLength(kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** Breaks the text into lines that are no wider than the room, unless a single word is. */
    public static List<String> lines(String text, double room, double size) {
        var lines = new ArrayList<String>();
        for (var word : text.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && width(lines.get(last) + " " + word, size) <= room) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static double width(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return NARROW_WIDTH;
        }
        if (character >= IDEOGRAPHS) {
            return IDEOGRAPH_WIDTH;
        }
        return Character.isUpperCase(character) || character == '%' || character == 'm' || character == 'w'
                ? BROAD_WIDTH
                : USUAL_WIDTH;
    }
}
