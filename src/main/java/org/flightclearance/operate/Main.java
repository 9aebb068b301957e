package org.flightclearance.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.flightclearance.backup.PrivateFile;
import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.Settings;

/** Starts the application, as ever, or carries out a command without it. */
@QuarkusMain
public final class Main {

    Main() {}

    /** H2 would make the folder so that every account of this machine can read the database. */
    static void prepare(Settings settings) throws IOException {
        if (settings.isInDataFolder()) {
            PrivateFile.createFolder(settings.data());
        }
    }

    public static void main(String... arguments) throws IOException {
        var settings = Settings.ofProcess();
        // Without the library for arguments, which would take a tenth of a second of each start
        if (arguments.length == 0 || List.of(arguments).equals(List.of(RunCommand.NAME))) {
            run(settings);
            return;
        }
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        System.exit(new Commands(settings, out, err, () -> ReadingOnly.recount(settings)).execute(arguments));
    }

    private static void run(Settings settings) throws IOException {
        try {
            prepare(settings);
        } catch (IOException unusable) {
            System.err.println("tracker: The folder of FCT_DATA cannot be made: " + unusable);
            System.exit(NotDone.FAILED);
        }
        var part = settings.isPostgresql() ? PostgresqlPart.find() : Optional.<PostgresqlPart>empty();
        if (part.isPresent()) {
            part.get().run();
        } else {
            Quarkus.run();
        }
    }
}
