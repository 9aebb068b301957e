package org.flightclearance.operate.move;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.PostgresqlDatabase;
import org.flightclearance.operate.data.Settings;

/** Moves an embedded database to PostgreSQL. */
@Command(
        name = "move",
        description = "Copies everything from the embedded database (FCT_DATA) to an empty database of PostgreSQL."
                + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD say who signs in there.",
        mixinStandardHelpOptions = true)
public final class MoveCommand implements Callable<Integer> {

    @Option(names = "--to", required = true, paramLabel = "URL", description = "jdbc:postgresql://host/database")
    private String url = "";

    private final Settings settings;
    private final PrintWriter out;

    public MoveCommand(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public Integer call() throws SQLException {
        if (!Settings.isPostgresql(url)) {
            throw new NotDone("--to has to be like jdbc:postgresql://host/database.");
        }
        if (url.contains("password=")) {
            throw new NotDone("Everybody on this machine can read the arguments of a process: set the password in"
                    + " QUARKUS_DATASOURCE_PASSWORD.");
        }
        var target = PostgresqlDatabase.of(settings, url);
        new Move(settings.dataFolder(), target, out::println).run();
        out.printf(
                "Moved to %s. The files in %s are unchanged: start no tracker on them any more.%n",
                target.address(), settings.data());
        out.printf(
                "Start it on the new database: %s=%s bin/tracker run, with the same %s and %s.%n",
                Settings.URL, target.address() + (url.contains("?") ? "?…" : ""), Settings.USER, Settings.PASSWORD);
        out.println("There it sends no mail and calls no other program until an administrator confirms at /installation"
                + " that it is in use there.");
        return 0;
    }
}
