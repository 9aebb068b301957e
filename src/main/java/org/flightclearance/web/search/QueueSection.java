package org.flightclearance.web.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.web.request.RequestRow;

/**
 * A list of the queue, or a page of it.
 *
 * @param total how many requests the list has
 * @param more whether there are even more than were counted
 * @param next from where the next page reads; null: this is the last
 */
public record QueueSection(List<RequestRow> rows, long total, boolean more, @Nullable String next) {

    public String count() {
        return total + (more ? "+" : "");
    }

    public boolean isCut() {
        return next != null;
    }
}
