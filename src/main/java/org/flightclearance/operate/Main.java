package org.flightclearance.operate;

import java.io.PrintWriter;
import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.flightclearance.operate.data.Build;
import org.flightclearance.operate.data.Settings;

/** Starts the application, as ever, or carries out a command without it. */
@QuarkusMain
public final class Main {

    Main() {}

    public static void main(String... arguments) {
        // Without the library for arguments, which would take a tenth of a second of each start
        if (arguments.length == 0 || List.of(arguments).equals(List.of(RunCommand.NAME))) {
            Quarkus.run();
            return;
        }
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        System.exit(new Commands(new Settings(System.getenv(), Build.read()), out, err).execute(arguments));
    }
}
