package org.flightclearance.operate.data;

import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

import org.postgresql.Driver;

/** Commands of PostgreSQL that do what {@code bin/tracker} does for an embedded database, ready to be typed. */
public final class PostgresqlTools {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=-]+");

    private PostgresqlTools() {}

    /** A refusal that names the command. */
    public static NotDone instead(String reason, String command) {
        return new NotDone("The database is PostgreSQL, which %s: %s".formatted(reason, command), NotDone.ELSEWHERE);
    }

    public static String dump(Settings settings, Path file) {
        return "pg_dump --format=custom --file=%s %s".formatted(quoted(file.toString()), connection(settings));
    }

    public static String restore(Settings settings, Path file) {
        return "pg_restore --exit-on-error --single-transaction %s %s"
                .formatted(connection(settings), quoted(file.toString()));
    }

    public static String vacuum(Settings settings) {
        return "vacuumdb --analyze " + connection(settings);
    }

    private static String connection(Settings settings) {
        var url = settings.postgresqlUrl();
        var parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new NotDone(
                    "%s cannot be read: it has to be like jdbc:postgresql://host/database.".formatted(Settings.URL));
        }
        return "--host=%s --port=%s --username=%s --dbname=%s"
                .formatted(
                        quoted(parsed.getProperty("PGHOST", "localhost")),
                        quoted(parsed.getProperty("PGPORT", "5432")),
                        quoted(settings.user()),
                        quoted(parsed.getProperty("PGDBNAME", "")));
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
