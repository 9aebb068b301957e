package org.flightclearance.paper;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

/** Where a line of a paper may break: as usual, but never inside a time or a position, such as 09:00Z or 16°49.8′N. */
final class LineBreaks implements FSTextBreaker {

    /** What has no break behind it, unless a blank follows. */
    private static final String INSIDE = ":°′";

    private final FSTextBreaker usual = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        usual.setText(newText);
    }

    @Override
    public int next() {
        int at = usual.next();
        while (at > 0 && at < text.length() && isInside(at)) {
            at = usual.next();
        }
        return at;
    }

    private boolean isInside(int at) {
        return INSIDE.indexOf(text.charAt(at - 1)) >= 0 && Character.isLetterOrDigit(text.charAt(at));
    }
}
