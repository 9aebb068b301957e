package org.flightclearance.web.restriction;

import java.util.List;
import java.util.stream.Collectors;

import org.flightclearance.language.Wording;
import org.flightclearance.request.Status;
import org.flightclearance.request.change.TouchedRequest;
import org.flightclearance.web.frame.Tag;

/**
 * The requests that a restriction affects, in words.
 *
 * @param sentence how many there are
 * @param more whether there are more than are listed
 */
public record TouchedRequests(String sentence, List<Row> rows, boolean more) {

    private static final int MOST_ROWS = 50;

    /**
     * One affected request.
     *
     * @param legs numbers of the affected legs
     */
    public record Row(String reference, String route, String departure, String legs, Tag tag) {}

    static TouchedRequests of(List<TouchedRequest> touched, Wording wording) {
        int approved = (int)
                touched.stream().filter(one -> one.status() == Status.APPROVED).count();
        return new TouchedRequests(
                wording.text("restrictions.touches", touched.size() - approved, approved),
                touched.stream().limit(MOST_ROWS).map(one -> row(one, wording)).toList(),
                touched.size() > MOST_ROWS);
    }

    private static Row row(TouchedRequest touched, Wording wording) {
        return new Row(
                touched.reference(),
                touched.route(),
                wording.instant(touched.departureAt()),
                touched.legs().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                Tag.of(touched.status(), wording));
    }
}
