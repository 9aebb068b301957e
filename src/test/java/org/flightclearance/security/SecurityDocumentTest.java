package org.flightclearance.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/security.md names tests and classes as evidence. Each of them must exist. */
class SecurityDocumentTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(`([A-Z]\\w+)(?:\\.\\w+)?`");

    @Test
    void every_test_and_class_named_in_the_document_exists() throws IOException {
        var document = Files.readString(Path.of("docs/security.md"));
        var named = new TreeSet<String>();
        for (var pattern : List.of(TEST, IN_BRACKETS)) {
            pattern.matcher(document).results().forEach(found -> named.add(found.group(1)));
        }
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(classes()).containsAll(named);
    }

    private static Set<String> classes() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
