package org.flightclearance.operate;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresqlPartTest {

    @ParameterizedTest
    @CsvSource({
        "file:/opt/tracker/quarkus-app/lib/boot/x.jar, /opt/tracker/quarkus-app",
        "file:/opt/a%20b/quarkus-app/lib/boot/x.jar, /opt/a b/quarkus-app",
        "file:/opt/100%25/quarkus-app/lib/boot/x.jar, /opt/100%/quarkus-app"
    })
    void the_package_is_found_whatever_its_folder_is_called(URI starter, Path root) throws Exception {
        assertThat(PostgresqlPart.root(starter.toURL())).isEqualTo(root);
    }

    @Test
    void outside_the_package_there_is_one_part() {
        assertThat(PostgresqlPart.find()).isEmpty();
    }
}
