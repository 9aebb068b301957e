package org.flightclearance.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import org.flightclearance.operate.data.Migrations;
import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.PostgresqlTools;
import org.flightclearance.operate.data.Settings;

/** Rewrites the file of the database without the space that it no longer uses. */
@Command(
        name = "compact",
        description = "Makes the file of the database as small as what is in it. No tracker may run.",
        mixinStandardHelpOptions = true)
final class CompactCommand implements Callable<Integer> {

    private final Settings settings;
    private final PrintWriter out;

    CompactCommand(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    /** H2 writes a second file, synced by our driver, which takes the place of the first in one step. */
    @Override
    public Integer call() throws IOException, SQLException {
        if (settings.isPostgresql()) {
            throw PostgresqlTools.instead("reuses its space itself", PostgresqlTools.vacuum(settings));
        }
        var data = settings.dataFolder();
        try (var connection = data.open();
                var statement = connection.createStatement()) {
            long before = data.size();
            statement.execute("shutdown compact");
            var faults = Migrations.faults(data.migrations());
            if (!faults.isEmpty()) {
                throw new NotDone(faults.get(0));
            }
            out.printf(
                    "Compacted %s: %s before, %s after.%n",
                    data.file(), Megabytes.of(before), Megabytes.of(data.size()));
            return 0;
        }
    }
}
