package org.flightclearance.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("\\{[^}\\n]*\\}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SAID = Pattern.compile("say\\('([^']+)'|(?:label|hint|none)='([a-z_.-]+)'");
    private static final List<String> READ = List.of("title", "alt", "aria-label", "placeholder", "value");

    /** All texts belong in the message files, in both languages. */
    @ParameterizedTest
    @MethodSource("templates")
    void no_template_contains_text_of_its_own(Path template) throws IOException {
        var markup = TAG.matcher(Files.readString(template)).replaceAll(" ");
        var page = Jsoup.parse(markup, "", Parser.xmlParser());
        page.nodeStream(TextNode.class).forEach(text -> assertThat(text.text()).doesNotContainPattern(WORDS));
        for (var attribute : READ) {
            page.select(
                            "[" + attribute
                                    + "]:not(button[name], input[type=hidden], input[type=checkbox], input[type=radio], option)")
                    .forEach(element -> assertThat(element.attr(attribute))
                            .as(element.tagName() + " " + attribute)
                            .doesNotContainPattern(WORDS));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_text_of_a_template_exists_in_both_languages(Path template) throws IOException {
        var said = SAID.matcher(Files.readString(template));
        while (said.find()) {
            var key = said.group(1) == null ? said.group(2) : said.group(1);
            for (var language : Language.values()) {
                assertThat(Wording.in(language).knows(key))
                        .as(key + " in " + language)
                        .isTrue();
            }
        }
    }

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".html"));
    }
}
