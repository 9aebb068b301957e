package org.flightclearance.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.Settings;
import org.flightclearance.operate.move.MoveCommand;
import org.flightclearance.refusal.UnusableSetting;

/** All commands. What goes wrong is one line, and an exit code that docs/operations.md explains. */
final class Commands {

    @Command(
            name = "tracker",
            description = "Runs the Flight Clearance Tracker, and looks after its data.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:done",
                "1:not done, for the reason that is printed",
                "2:the command or its arguments are wrong",
                "3:check has found a fault",
                "4:the database is PostgreSQL, which has tools of its own for this"
            },
            synopsisSubcommandLabel = "COMMAND")
    private static final class Tracker {}

    private final CommandLine line;

    /** @param recount computes the published reports anew, and returns the number of those that differ */
    Commands(Settings settings, PrintWriter out, PrintWriter err, Callable<Integer> recount) {
        line = new CommandLine(new Tracker())
                .addSubcommand(new RunCommand())
                .addSubcommand(new ReadyCommand(settings, out))
                .addSubcommand(new BackupCommand(settings, out))
                .addSubcommand(new RestoreCommand(settings, out))
                .addSubcommand(new CheckCommand(settings, out, recount))
                .addSubcommand(new MoveCommand(settings, out))
                .addSubcommand(new CompactCommand(settings, out))
                .addSubcommand(new VersionCommand(settings, out))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, err));
    }

    int execute(String... arguments) {
        return line.execute(arguments);
    }

    private static int failed(Exception thrown, PrintWriter err) throws Exception {
        if (thrown instanceof NotDone notDone) {
            err.println("tracker: " + notDone.getMessage());
            return notDone.exitCode();
        }
        if (thrown instanceof UnusableSetting
                || thrown instanceof IOException
                || thrown instanceof UncheckedIOException
                || thrown instanceof SQLException) {
            err.println("tracker: " + inWords(thrown));
            return NotDone.FAILED;
        }
        // A fault of ours, which its stack trace explains
        throw thrown;
    }

    /** A file system often says no more than the name of the file. */
    private static String inWords(Exception thrown) {
        return thrown instanceof FileSystemException
                ? thrown.getClass().getSimpleName().replaceFirst("Exception$", "") + ": " + NotDone.firstLine(thrown)
                : NotDone.firstLine(thrown);
    }
}
