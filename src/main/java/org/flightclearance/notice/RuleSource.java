package org.flightclearance.notice;

import java.util.Arrays;
import java.util.List;

import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;

/**
 * The source of a rule. A mission begins with rules whose sources are texts of ours: they are stored in the language of
 * the mission, and shown in the language of the reader. A source that somebody typed is shown as it is.
 */
public final class RuleSource {

    static final String TEMPLATE = "source.template";
    static final String NONE = "source.none";

    private static final List<String> OURS = List.of(
            "source.choice",
            "source.germany_2022",
            "source.status_of_forces",
            "source.preauthorisation",
            "source.drone_procedure",
            TEMPLATE,
            NONE);

    private RuleSource() {}

    /** The source in that language if it is one of ours, otherwise as it was typed. */
    public static String text(String stored, Wording wording) {
        return argument(stored) instanceof Sentence ours ? wording.say(ours) : stored;
    }

    /** Whether nobody has said yet that the host state asks for this. */
    public static boolean isUnconfirmed(String stored) {
        return argument(stored) instanceof Sentence ours
                && List.of(TEMPLATE, NONE).contains(ours.key());
    }

    /** A sentence if the source is one of ours, otherwise the text itself: an argument of another sentence. */
    static Object argument(String stored) {
        return OURS.stream()
                .filter(key -> Arrays.stream(Language.values())
                        .anyMatch(language -> Wording.in(language).text(key).equals(stored)))
                .findFirst()
                .<Object>map(Sentence::of)
                .orElse(stored);
    }
}
