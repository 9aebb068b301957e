package org.flightclearance.web.bulk;

import java.util.Locale;

/** What a page does with all selected requests. The names are parts of addresses. */
enum BulkMove {
    WITHDRAW,
    ACKNOWLEDGE,
    REPEAT;

    static BulkMove named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
