package org.flightclearance.web.protocol;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.flightclearance.web.frame.PageAddress;
import org.flightclearance.web.imports.AerodromeImportPage;

/**
 * Refuses forms over 2 MiB before they are read. Only imported files and letters may be larger. A letter that is too
 * large is still received, so that its form can say so and keep the input.
 */
@ApplicationScoped
class FormSizeLimit {

    private static final long LARGEST = 2L * 1024 * 1024;
    private static final int BEFORE_ANYTHING_READS = 10_000;
    private static final Set<String> TAKING_FILES = Set.of("/imports", AerodromeImportPage.ADDRESS);
    private static final Pattern TAKING_LETTERS =
            Pattern.compile("/letters/(send|answer)|/requests/[^/]+/(send|answer|revoke|letter)|/permits/[^/]+/letter");

    void register(@Observes Filters filters) {
        filters.register(FormSizeLimit::check, BEFORE_ANYTHING_READS);
    }

    private static void check(RoutingContext call) {
        var headers = call.request().headers();
        // By the whole name: the type of a workbook has “form” in it, too
        var type = Objects.requireNonNullElse(headers.get("Content-Type"), "").toLowerCase(Locale.ROOT);
        boolean several = type.contains("multipart/");
        boolean form = several || type.contains("x-www-form-urlencoded");
        if (!form || TAKING_FILES.contains(call.normalizedPath()) || several && takesLetters(call)) {
            call.next();
            return;
        }
        var length = headers.get("Content-Length");
        if (length == null && headers.contains("Transfer-Encoding")) {
            refuse(call, HttpResponseStatus.LENGTH_REQUIRED);
        } else if (length != null && !isWithin(length)) {
            refuse(call, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        } else {
            call.next();
        }
    }

    /** Whether a form of this Content-Length is small enough to be read; null: it does not say its length. */
    static boolean isWithin(@Nullable String length) {
        return length != null && length.length() <= 9 && Long.parseLong(length) <= LARGEST;
    }

    private static boolean takesLetters(RoutingContext call) {
        return TAKING_LETTERS.matcher(call.normalizedPath()).matches();
    }

    private static void refuse(RoutingContext call, HttpResponseStatus status) {
        if (PageAddress.isPage(call.request().path())) {
            EarlyErrorPages.refuse(call, status.code());
        } else {
            call.response().setStatusCode(status.code()).end();
        }
    }
}
