package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Runs the commands of a document one after the other. Variables that one block sets are known to the next. */
final class DocumentedCommands {

    private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(.*?)```");
    /** The password of the officer, in the last lines of a start. */
    static final Pattern PRINTED = Pattern.compile("(?m)^ +officer +(\\S+)$");

    /** The variables that are passed on to the next commands. */
    private static final String REMEMBERED = "OFFICER API KEY AUTH JSON REQUEST ETAG PERMIT ID";

    private final Path folder;
    private final Path memory;
    private final List<String> blocks;
    private int next;

    /** @param from text in the document after which the commands begin */
    DocumentedCommands(Path folder, String document, String from) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.memory = folder.resolve("memory.sh");
        Files.writeString(memory, "");
        var text = Files.readString(Path.of(document));
        var walk = text.substring(text.indexOf(from));
        this.blocks = BLOCK.matcher(walk).results().map(match -> match.group(1)).toList();
        // The commands refer to files in docs
        if (!Files.exists(folder.resolve("docs"))) {
            Files.createSymbolicLink(folder.resolve("docs"), Path.of("docs").toAbsolutePath());
        }
    }

    /** Skips the test if a program is missing, except in CI, where all programs must exist. */
    static void needs(String... programs) throws Exception {
        boolean checked = "true".equals(System.getenv("CI"));
        var missing = Stream.of(programs).filter(program -> !isThere(program)).toList();
        assumeTrue(checked || missing.isEmpty(), "skipped, because these programs are missing: " + missing);
    }

    /** Runs the first block, which sets address and credentials. */
    void settings(Tracker tracker) throws Exception {
        var printed = PRINTED.matcher(tracker.logWith(PRINTED));
        assertThat(printed.find()).isTrue();
        var settings = blocks.get(next++)
                .replace("the-printed-password", printed.group(1))
                .replace("http://localhost:8080", tracker.root());
        assertThat(settings).contains(printed.group(1), tracker.root());
        Files.writeString(memory, settings);
    }

    /** Runs the next block and returns its output. */
    String type() throws Exception {
        var commands = blocks.get(next++);
        return run(". " + memory + "\n" + commands + "\nfor name in " + REMEMBERED
                + "; do [ -z \"${!name+set}\" ] || declare -p $name; done > " + memory);
    }

    String run(String commands) throws Exception {
        var out = Files.createTempFile(folder, "typed", ".txt");
        var shell = new ProcessBuilder("bash", "-euc", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        shell.waitFor();
        var printed = Files.readString(out);
        assertThat(shell.exitValue()).as(commands + "\n" + printed).isZero();
        return printed;
    }

    void isOver() {
        assertThat(next).as("number of executed blocks").isEqualTo(blocks.size());
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder("bash", "-c", "command -v " + program)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
