package org.flightclearance.paper.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.flightclearance.language.Wording;

/**
 * An authority as a letter names it. French joins its article with the preposition: au Ministère, à la Direction,
 * à l’État-major.
 */
record AuthorityName(String name, Wording wording) {

    /** The key of the article, by the first word of a French name. */
    private static final Map<String, List<String>> FIRST_WORDS = Map.of(
            "paper.addressed.au",
            List.of(
                    "ministère",
                    "cabinet",
                    "bureau",
                    "service",
                    "secrétariat",
                    "commandement",
                    "centre",
                    "département"),
            "paper.addressed.a_la",
            List.of("direction", "présidence", "primature", "délégation"),
            "paper.addressed.a_l",
            List.of("état-major", "agence", "autorité", "administration", "office", "inspection"));

    /** To whom a letter presents its compliments, with the article. */
    String addressed() {
        var plain = "paper.addressed";
        var key =
                switch (wording.language()) {
                    case EN -> plain;
                    case FR -> frenchArticle(name).orElse(plain);
                };
        return wording.text(key, name);
    }

    private Optional<String> frenchArticle(String name) {
        var first = name.split("[ \u00a0]", 2)[0].toLowerCase(wording.language().locale());
        return FIRST_WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(first))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
