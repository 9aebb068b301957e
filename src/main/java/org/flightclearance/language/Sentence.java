package org.flightclearance.language;

import java.util.List;

/**
 * A message whose language is not chosen yet.
 *
 * @param key the key in the message bundles
 * @param arguments its values: numbers, instants, enums of the domain, text, or other sentences
 */
public record Sentence(String key, List<Object> arguments) {

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
