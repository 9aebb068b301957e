package org.flightclearance.notice.file;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import biweekly.component.VEvent;

import org.flightclearance.language.FoldedText;

/**
 * Recognises events of a calendar that are no days off. Public calendars have them among the holidays: those of Google
 * begin their description with “Observance”, others say so in a category or behind the name.
 */
final class Observance {

    private static final String NO_DAY_OFF =
            "\\bnot a (?:public |national |bank )?holiday\\b|\\b(?:not a|no) day off\\b"
                    + "|\\bnon (?:ferie|chome)e?s?\\b|\\bn.est pas (?:un jour )?(?:ferie|chome)\\b|\\bjour (?:ouvre|travaille)\\b";

    /** In a category, or in brackets in the name. A non-working day is the opposite of a working day. */
    private static final Pattern SAID =
            Pattern.compile("\\bobservances?\\b|(?<!non[- ]?)\\bworking day\\b|" + NO_DAY_OFF);

    /** In a description, where a single word may be about something else. */
    private static final Pattern DESCRIBED =
            Pattern.compile("^observance\\b|\\b(?:is|remains) a (?:normal |regular )?working day\\b|" + NO_DAY_OFF);

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");

    private Observance() {}

    /** Both texts are without accents and in lower case when they are looked at. */
    static boolean is(VEvent event, String name) {
        var categories = event.getCategories().stream().flatMap(list -> list.getValues().stream());
        var brackets = IN_BRACKETS.matcher(name).results().map(found -> found.group(1));
        return Stream.concat(categories, brackets).map(FoldedText::of).anyMatch(said -> SAID.matcher(said)
                        .find())
                || DESCRIBED.matcher(FoldedText.of(description(event))).find();
    }

    private static String description(VEvent event) {
        var description = event.getDescription();
        return description == null || description.getValue() == null ? "" : description.getValue();
    }
}
