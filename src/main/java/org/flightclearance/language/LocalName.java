package org.flightclearance.language;

import org.jspecify.annotations.Nullable;

/**
 * A name that users have given to something. A {@link Wording} says it in its language.
 *
 * @param nameFr French name; null: there is none, and French texts use the name itself
 */
public record LocalName(String name, @Nullable String nameFr) {

    /** The name in French, if there is one. */
    public String in(Language reader) {
        return reader == Language.FR && nameFr != null ? nameFr : name;
    }
}
