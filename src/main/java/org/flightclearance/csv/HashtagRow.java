package org.flightclearance.csv;

import java.util.List;
import java.util.regex.Pattern;

import org.flightclearance.language.EnteredText;

/** The row of hashtags of the Humanitarian Exchange Language (HXL), which describe the columns of a file. */
public final class HashtagRow {

    private static final Pattern HASHTAG = Pattern.compile("#[a-zA-Z]\\w*(\\s*\\+\\s*[a-zA-Z]\\w*)*+");

    private HashtagRow() {}

    /** Whether every cell that is not blank is such a hashtag. */
    public static boolean isOne(List<String> cells) {
        var tags = cells.stream()
                .map(EnteredText::of)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !tags.isEmpty()
                && tags.stream().allMatch(tag -> HASHTAG.matcher(tag).matches());
    }
}
