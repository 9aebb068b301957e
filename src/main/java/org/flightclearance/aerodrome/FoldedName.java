package org.flightclearance.aerodrome;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name in the form used for searching, so that “sevare” finds Sévaré. */
public final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    private FoldedName() {}

    /** In lower case, without accents, with single spaces. */
    public static String of(String name) {
        var apart = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ");
    }
}
