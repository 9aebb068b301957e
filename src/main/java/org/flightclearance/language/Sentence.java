package org.flightclearance.language;

import java.util.List;

/**
 * Something to be said, before it is known in which language.
 *
 * @param key the key in the message bundles
 * @param arguments what goes into it: numbers, instants, enums of the domain, text, or other sentences
 */
public record Sentence(String key, List<Object> arguments) {

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
