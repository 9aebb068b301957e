package org.flightclearance.notice;

import java.util.Arrays;
import java.util.List;

import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;

/**
 * Who says so, of a rule. A mission begins with rules whose sources are ours: they are stored in the language of the
 * mission, and said in the language of the reader. A source that somebody typed is said as it is.
 */
public final class RuleSource {

    private static final List<String> OURS = List.of(
            "source.choice",
            "source.germany_2022",
            "source.status_of_forces",
            "source.preauthorisation",
            "source.drone_procedure");

    private RuleSource() {}

    public static String said(String stored, Wording wording) {
        return said(stored) instanceof Sentence ours ? wording.say(ours) : stored;
    }

    /** A sentence where it is one of ours, otherwise the text itself. */
    static Object said(String stored) {
        return OURS.stream()
                .filter(key -> Arrays.stream(Language.values())
                        .anyMatch(language -> Wording.in(language).text(key).equals(stored)))
                .findFirst()
                .<Object>map(Sentence::of)
                .orElse(stored);
    }
}
