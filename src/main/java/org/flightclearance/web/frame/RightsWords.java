package org.flightclearance.web.frame;

import java.util.stream.Collectors;

import org.flightclearance.language.Wording;
import org.flightclearance.security.Right;
import org.flightclearance.security.Rights;

/** Rights in the words of one language. */
public final class RightsWords {

    private RightsWords() {}

    /** The roles; where they differ by mission, each with its mission. */
    public static String roles(Rights rights, Wording wording) {
        return rights.areAlike()
                ? rights.roles().stream().sorted().map(wording::word).collect(Collectors.joining(", "))
                : rights.list().stream().map(right -> said(right, wording)).collect(Collectors.joining(", "));
    }

    private static String said(Right right, Wording wording) {
        var role = wording.word(right.role());
        return right.mission() == null ? role : role + " (" + right.mission() + ")";
    }

    /** The codes of the missions. */
    public static String missions(Rights rights) {
        return String.join(", ", rights.missions());
    }
}
