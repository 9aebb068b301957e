package org.flightclearance.paper;

import java.util.List;

import org.flightclearance.language.Wording;

/**
 * The frame that the template {@code paper/layout} puts around the content of every printed paper.
 *
 * @param title title of the document
 * @param head small text at the top of every page
 * @param marks shown before it, and large on the first page: for example that the paper is a draft
 * @param wide whether the pages are landscape
 */
public record PaperFrame(Wording wording, String title, String head, List<String> marks, boolean wide) {

    /** The complete rule, because a later rule for a margin box replaces all of an earlier one. */
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

    /** The page size and footer as CSS. It contains no user input. */
    public String pageStyle() {
        return PAGE_STYLE.formatted(wide ? "size: A4 landscape;" : "", say("paper.page"), say("paper.of"));
    }
}
