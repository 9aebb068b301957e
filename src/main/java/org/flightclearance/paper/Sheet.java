package org.flightclearance.paper;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;

/**
 * What every printed paper has around its own content; the template {@code paper/layout} puts it there.
 *
 * @param title of the document
 * @param head stands small at the top of every page
 * @param mark stands before it, and large on the first page: that it is a draft; null: nothing does
 */
public record Sheet(Wording wording, String title, String head, @Nullable String mark) {

    public String say(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    public String word(Enum<?> value) {
        return wording.word(value);
    }

    public String language() {
        return wording.language().code();
    }
}
