package org.flightclearance.operate;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

import io.quarkus.runtime.Quarkus;

import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.Settings;

/** The application without its doors and schedules, on a database that it cannot change. */
final class ReadingOnly {

    private static final Map<String, String> SETTINGS = Map.of(
            "fct.reads-only", "true",
            "fct.metrics", "false",
            "fct.sample", "",
            // A report of many requests may take longer than a page may
            "fct.database.statement-timeout", "600",
            "fct.database.socket-timeout", "610",
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.http.host-enabled", "false",
            "quarkus.log.level", "ERROR",
            "quarkus.scheduler.enabled", "false");

    private ReadingOnly() {}

    /**
     * Computes the published reports anew, and prints what was found.
     *
     * @return the number of reports that differ from what was published
     * @throws NotDone if the application does not start
     */
    static int recount(Settings settings) throws IOException {
        SETTINGS.forEach(System::setProperty);
        System.setProperty("quarkus.datasource.jdbc.url", url(settings));
        var exit = new AtomicInteger();
        var failure = new AtomicReference<Throwable>();
        BiConsumer<Integer, Throwable> ended = (code, thrown) -> {
            exit.set(code);
            failure.set(thrown);
        };
        var part = settings.isPostgresql() ? PostgresqlPart.find() : Optional.<PostgresqlPart>empty();
        if (part.isPresent()) {
            part.get().run(RecountApplication.class.getName(), ended);
        } else {
            Quarkus.run(RecountApplication.class, ended);
        }
        if (failure.get() != null) {
            throw new NotDone("The published reports cannot be computed anew: " + NotDone.firstLine(failure.get()));
        }
        return exit.get();
    }

    private static String url(Settings settings) {
        if (!settings.isPostgresql()) {
            return settings.dataFolder().readOnlyUrl();
        }
        var url = settings.postgresqlUrl();
        return url + (url.contains("?") ? "&" : "?") + "options=-c%20default_transaction_read_only=on";
    }
}
