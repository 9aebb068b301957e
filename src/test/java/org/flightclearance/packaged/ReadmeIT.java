package org.flightclearance.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the README tells the reader to type, typed. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(.*?)```");
    private static final Pattern PRINTED = Pattern.compile("as officer with the password (\\S+?),? ");

    @TempDir
    Path data;

    @Test
    void every_command_of_the_tour_does_what_the_readme_says() throws Exception {
        boolean inCi = "true".equals(System.getenv("CI"));
        assumeTrue(inCi || has("curl"), "the tour of the README is typed with curl, which is not here");
        try (var tracker = Tracker.start(data, Map.of("FCT_SAMPLE", "minusma"))) {
            var printed = PRINTED.matcher(tracker.log());
            assertThat(printed.find()).isTrue();
            var tour = tour();
            var settings = tour.get(0)
                    .replace("the-printed-password", printed.group(1))
                    .replace("http://localhost:8080", tracker.root());
            assertThat(settings).contains(printed.group(1), tracker.root());
            assertThat(type(settings, tour.get(1))).contains("\"denied_or_unanswered\":237");
            assertThat(type(settings, tour.get(2))).contains("denied_or_unanswered", "\"items\":[{\"reference\"");
            assertThat(type(settings, tour.get(3))).contains("201 Created", "\"status\":\"submitted\"");
            // The reference goes on into the commands after it
            settings = settings + tour.get(4);
            assertThat(type(settings, tour.get(5))).contains("\"status\":\"pending\"", "\"deadline_why\":[\"");
            assertThat(type(settings, tour.get(6))).contains("\"status\":\"denied\"");
            assertThat(type(settings, tour.get(7))).contains("\"move\":\"answer\"");
            assertThat(type(settings, tour.get(8))).contains("\"status\":422", "/purpose", "champs sont erronés");
            assertThat(tour).hasSize(9);
        }
    }

    private static List<String> tour() throws Exception {
        var readme = Files.readString(Path.of("README.md"));
        var tour = readme.substring(readme.indexOf("## A short tour"));
        return BLOCK.matcher(tour).results().map(match -> match.group(1)).toList();
    }

    private String type(String settings, String commands) throws Exception {
        var out = Files.createTempFile(data, "typed", ".txt");
        var shell = new ProcessBuilder("bash", "-euc", settings + commands)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var printed = Files.readString(out);
        assertThat(shell.exitValue()).as(printed).isZero();
        return printed;
    }

    private static boolean has(String program) throws Exception {
        return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
    }
}
