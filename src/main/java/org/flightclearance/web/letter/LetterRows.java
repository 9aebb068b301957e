package org.flightclearance.web.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.request.warning.Warning;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.PostedFields;

/**
 * The requests in the form of a letter, in their order. The user can leave out some of them: they stay in the form, and
 * nothing is recorded of them.
 *
 * @param shown the references of all rows
 */
record LetterRows(List<String> shown, Set<String> leftOut) {

    /** The form field with the reference of a request, once for each row. */
    static final String REQUEST = "request";

    private static final String LEAVE_OUT = "leave_out";

    private static final Pattern ROW = Pattern.compile("/requests/(\\d{1,4})(/.*)?");

    static LetterRows of(PostedFields posted) {
        return new LetterRows(posted.several(REQUEST), Set.copyOf(posted.several(LEAVE_OUT)));
    }

    /** The references of the rows that the letter is about. */
    List<String> inLetter() {
        return indexes().stream().map(shown::get).toList();
    }

    /** The indexes of these rows in the form. */
    List<Integer> indexes() {
        var indexes = new ArrayList<Integer>();
        for (int i = 0; i < shown.size(); i++) {
            if (!leftOut.contains(shown.get(i))) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    /**
     * The values of the form that could not be read, at the requests of the letter.
     *
     * @param acceptable about which warnings the user is not asked; null: about those that the form confirms
     */
    Findings findings(PostedFields posted, @Nullable Predicate<Warning> acceptable) {
        UnaryOperator<String> inLetter = pointer -> {
            var matcher = ROW.matcher(pointer);
            return matcher.matches() && indexes().contains(index(matcher))
                    ? "/requests/" + indexes().indexOf(index(matcher)) + rest(matcher)
                    : FaultPointers.inSending(pointer);
        };
        return acceptable == null ? posted.findings(inLetter) : posted.findings(inLetter, acceptable);
    }

    /** Moves the faults of the requests of the letter to their rows in the form. */
    Refused atRows(Refused refused) {
        var indexes = indexes();
        return FaultPointers.each(refused, pointer -> {
            var matcher = ROW.matcher(pointer);
            return matcher.matches() && index(matcher) < indexes.size()
                    ? "/requests/" + indexes.get(index(matcher)) + rest(matcher)
                    : pointer;
        });
    }

    private static String rest(Matcher matcher) {
        return matcher.group(2) == null ? "" : matcher.group(2);
    }

    private static int index(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }
}
