package org.flightclearance.web;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;

import org.flightclearance.api.Exchange;
import org.flightclearance.api.Wire;

/** Faults in the answers of the pages, one for each kind, with the shortest call that shows it. */
final class PageFindings {

    private static final Pattern STACK = Pattern.compile("\\bat [a-z]\\w*(\\.\\w+)+\\.[\\w$<>]+\\(|Exception:");
    private static final Pattern URI = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*");

    private final Map<String, String> shortest = new TreeMap<>();

    void of(Exchange answer, Wire.Call call) {
        int status = answer.status();
        var type = answer.header("Content-Type").orElse("");
        if (status == 400
                && answer.body().isEmpty()
                && !URI.matcher(call.target()).matches()) {
            // The HTTP server itself refuses an address that is not a URI, before our code runs
            return;
        }
        if (status == 414 && answer.body().isEmpty()) {
            // The HTTP server itself refuses an address that is too long
            return;
        }
        var path = call.method() + " " + call.target().replaceFirst("[?].*", "").replaceAll("[0-9a-f-]{32,36}", "…");
        if (status >= 500) {
            add(status + " " + path, call);
        } else if (STACK.matcher(answer.body()).find()) {
            add("a stack trace: " + path, call);
        } else if (status == 200 && answer.body().isEmpty()) {
            add("an empty page: " + path, call);
        } else if ((status >= 400 || type.startsWith("text/html")) && status / 100 != 3 && !isFramed(answer.body())) {
            add(status + " without the frame of our pages: " + path, call);
        } else if (type.startsWith("text/html") && answer.body().contains(FuzzedPages.MARKUP)) {
            add("input is not escaped: " + path, call);
        }
    }

    void add(String kind, Wire.Call call) {
        var found = kind + "\n    " + call.curl();
        shortest.merge(kind, found, (one, other) -> one.length() <= other.length() ? one : other);
    }

    Collection<String> all() {
        return shortest.values();
    }

    private static boolean isFramed(String body) {
        return Jsoup.parse(body).select("html[lang] > body > main h1").size() == 1;
    }
}
