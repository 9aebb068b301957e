package org.flightclearance.operate;

import java.io.PrintWriter;

import picocli.CommandLine.Command;

import org.flightclearance.operate.data.Settings;

/** Says what is installed. */
@Command(
        name = "version",
        description = "Prints the version, the kind of database that it was built for, and the Java that runs it.",
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
        var build = settings.build();
        out.printf(
                "Flight Clearance Tracker %s for %s, on Java %s%n",
                build.version(), build.isForPostgresql() ? "PostgreSQL" : "H2", Runtime.version());
    }
}
