package org.flightclearance.operate;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;

/** Runs the tracker until it is stopped. */
@Command(
        name = RunCommand.NAME,
        description = "Runs the tracker until it is stopped; without a command too.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Runnable {

    static final String NAME = "run";

    @Override
    public void run() {
        Quarkus.run();
    }
}
