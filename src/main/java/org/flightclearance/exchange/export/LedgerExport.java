package org.flightclearance.exchange.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.request.search.RequestSearch;

/** Writes all requests that match a question into a file. Memory use does not depend on the number of requests. */
@ApplicationScoped
public class LedgerExport {

    private static final int PAGE = 500;

    private final RequestSearch search;

    LedgerExport(RequestSearch search) {
        this.search = search;
    }

    public void write(LedgerQuestion question, Instant now, LedgerWriter file) throws IOException {
        try {
            for (var mission : question.missions()) {
                search.each(question.filter(), List.of(mission), now, question.order(), PAGE, request -> {
                    try {
                        file.write(request);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** The file name for saving. */
    public static String name(LedgerQuestion question, Instant now, String ending) {
        var mission = question.missions().size() == 1
                ? question.missions().iterator().next().code() + "-"
                : "";
        return "requests-%s%s.%s".formatted(mission, LocalDate.ofInstant(now, ZoneOffset.UTC), ending);
    }
}
