package org.flightclearance.paper;

import java.util.List;

import org.flightclearance.language.Wording;

/**
 * What every printed paper has around its own content; the template {@code paper/layout} puts it there.
 *
 * @param title of the document
 * @param head stands small at the top of every page
 * @param marks stand before it, and large on the first page: that it is a draft, that its requests are made up
 * @param wide whether its pages lie on their long side
 */
public record Sheet(Wording wording, String title, String head, List<String> marks, boolean wide) {

    public String say(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    public String word(Enum<?> value) {
        return wording.word(value);
    }

    public String language() {
        return wording.language().code();
    }

    /** The number of each page in the language of the paper, and how the pages lie: nothing of it was typed by anybody. */
    public String pageStyle() {
        return "@page { %s @bottom-right { content: \"%s \" counter(page) \" %s \" counter(pages) } }"
                .formatted(wide ? "size: A4 landscape;" : "", say("paper.page"), say("paper.of"));
    }
}
