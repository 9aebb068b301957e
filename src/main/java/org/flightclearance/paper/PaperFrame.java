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
public record PaperFrame(Wording wording, String title, String head, List<String> marks, boolean wide) {

    /** Whole, since a later rule about a margin replaces what an earlier one says of it. */
    private static final String PAGE_STYLE =
            """
            @page { %s
              @bottom-right { content: "%s " counter(page) " %s " counter(pages); width: 100%%; text-align: right;
                font-family: "Liberation Sans"; font-size: 7.5pt; color: #444; vertical-align: top; padding-top: 5mm } }
            """;

    public String say(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    public String word(Enum<?> value) {
        return wording.word(value);
    }

    public String language() {
        return wording.language().code();
    }

    /** How the pages lie, and what stands at their foot: nothing of it was typed by anybody. */
    public String pageStyle() {
        return PAGE_STYLE.formatted(wide ? "size: A4 landscape;" : "", say("paper.page"), say("paper.of"));
    }
}
