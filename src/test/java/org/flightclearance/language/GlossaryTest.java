package org.flightclearance.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps the messages to the terms of docs/wording.md. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/wording.md");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @ParameterizedTest
    @EnumSource
    void no_text_uses_a_term_that_the_glossary_rules_out(Language language) throws IOException {
        var terms = ruledOut(language);
        assertThat(terms).hasSizeGreaterThan(30);
        var found = new ArrayList<String>();
        for (var file : messages(language)) {
            var texts = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            texts.forEach((key, text) -> terms.stream()
                    .filter(term -> pattern(term).matcher(text.toString()).find())
                    .forEach(term -> found.add("%s: “%s” in “%s”".formatted(key, term, text))));
        }
        assertThat(found).as("texts that docs/wording.md rules out").isEmpty();
    }

    /** The terms of a column “Not”: the second of English is the third cell, that of French the fifth. */
    private static List<String> ruledOut(Language language) throws IOException {
        int cell =
                switch (language) {
                    case EN -> 3;
                    case FR -> 5;
                };
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Meaning"))
                .map(line -> line.split("\\|", -1)[cell])
                .flatMap(terms -> Arrays.stream(terms.split(",")))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
    }

    /** Whole words in any case; an asterisk is any ending, and every space may be a no-break space. */
    private static Pattern pattern(String term) {
        var words = Pattern.quote(term).replace("*", "\\E\\p{L}*\\Q").replace(" ", "\\E[ \u00a0]\\Q");
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Path> messages(Language language) throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith("_" + language.code() + ".properties"))
                    .sorted()
                    .toList();
        }
    }
}
