package org.flightclearance.operate;

import java.io.PrintWriter;

import picocli.CommandLine.Command;

import org.flightclearance.operate.data.Build;
import org.flightclearance.operate.data.Settings;

/** Says what is installed. */
@Command(
        name = "version",
        description = "Prints the version, the kind of database that the settings name, and the Java that runs it.",
        mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable {

    private final Settings settings;
    private final PrintWriter out;

    VersionCommand(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public void run() {
        out.printf(
                "Flight Clearance Tracker %s with %s, on Java %s%n",
                Build.read().version(), settings.isPostgresql() ? "PostgreSQL" : "H2", Runtime.version());
    }
}
