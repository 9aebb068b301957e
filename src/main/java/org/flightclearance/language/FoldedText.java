package org.flightclearance.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in the form used for searching, so that “sevare” finds Sévaré. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    private FoldedText() {}

    /** In lower case, without accents, with single spaces. Line breaks and tabs become spaces, too. */
    public static String of(String text) {
        var apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ");
    }
}
