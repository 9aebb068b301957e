package org.flightclearance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * pom.xml names the tests with an application of their own that one of the two databases does not run, because the
 * application would be built before the tags are read. A test that both lists named would never run.
 */
class TestSelectionTest {

    private static final List<JavaClass> OWN_APPLICATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("org.flightclearance").stream()
                    .filter(one -> one.getSimpleName().endsWith("Test"))
                    .filter(one -> Stream.of(TestProfile.class, WithTestResource.class, QuarkusTestResource.class)
                            .anyMatch(sign -> one.isAnnotatedWith(sign) || one.isMetaAnnotatedWith(sign)))
                    .toList();

    @Test
    void on_h2_exactly_the_tests_of_postgresql_are_left_out() throws IOException {
        assertThat(excluded("default-test")).isNotEmpty().isEqualTo(names(one -> isTagged(one, "postgresql")));
    }

    @Test
    void on_postgresql_exactly_the_tests_of_h2_are_left_out() throws IOException {
        assertThat(excluded("on-postgresql"))
                .isNotEmpty()
                .isEqualTo(names(one -> !isTagged(one, "postgresql") && !isTagged(one, "both-databases")));
    }

    private static Set<String> names(Predicate<JavaClass> wanted) {
        return OWN_APPLICATION.stream()
                .filter(wanted)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTagged(JavaClass test, String tag) {
        return test.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(Tag.class)
                        && annotation
                                .getRawType()
                                .getAnnotationOfType(Tag.class)
                                .value()
                                .equals(tag));
    }

    private static Set<String> excluded(String execution) throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var from = pom.indexOf("<id>" + execution + "</id>");
        var text = pom.substring(from, pom.indexOf("</execution>", from));
        return Pattern.compile("<exclude>\\*\\*/(\\w+)\\.java</exclude>")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(toSet());
    }
}
