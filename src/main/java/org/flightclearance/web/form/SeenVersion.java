package org.flightclearance.web.form;

import java.util.List;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/**
 * The form field with the version of something shared, such as a rule or an account, that the user saw when opening the
 * form. The form has all its values, so an old one would silently undo what somebody else has changed since.
 */
public final class SeenVersion {

    public static final String POINTER = "/seen";

    /** Message of a form that is refused because of it. */
    static final String STALE = "form.stale_shared";

    private SeenVersion() {}

    /**
     * Call it in the transaction that makes the change, with the version that it read there.
     *
     * @throws Refused if the field is missing, or if the version is another one by now. The field then has the current
     *     version, so that submitting again makes the change
     */
    public static void check(PostedFields posted, int current) {
        var seen = posted.text(POINTER);
        if (seen == null) {
            throw new Refused(Refusal.VERSION_REQUIRED, Sentence.of("typed.seen_shared"));
        }
        if (!seen.equals(String.valueOf(current))) {
            throw stale(posted, current);
        }
    }

    /** The refusal of a form that shows something else than what is recorded now. Updates the field, too. */
    public static Refused stale(PostedFields posted, int current) {
        posted.fields().put(POINTER, List.of(String.valueOf(current)));
        return new Refused(Refusal.STALE_VERSION, Sentence.of(STALE));
    }

    static boolean isStale(Refused refused) {
        return refused.detail().key().equals(STALE);
    }
}
