package org.flightclearance.web.bulk;

import org.flightclearance.web.request.RequestRow;

/**
 * One of the selected requests.
 *
 * @param pointer where its faults are reported; empty if it is left out
 */
public record SelectedRow(RequestRow request, String pointer) {

    public boolean isIncluded() {
        return !pointer.isEmpty();
    }
}
