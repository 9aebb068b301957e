package org.flightclearance.packaged;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what leads to further questions from answers of the JSON API. */
public final class Answered {

    /** What only an administrator may ask of everything. */
    public static final List<String> OF_AN_ADMINISTRATOR =
            List.of("/accounts", "/api-keys", "/webhooks", "/alert-settings", "/missions", "/missions/MINUSMA");

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern FILE = Pattern.compile("\"name\":\"([^\"/]+)\",\"media_type\"");

    private Answered() {}

    /** The cursor of the next page; empty on the last. */
    public static Optional<String> next(String page) {
        return all(NEXT, page).stream().findFirst();
    }

    public static List<String> ids(String page) {
        return all(ID, page);
    }

    /** The names of the files of a publication. */
    public static List<String> files(String publication) {
        return all(FILE, publication);
    }

    private static List<String> all(Pattern pattern, String body) {
        return pattern.matcher(body)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
