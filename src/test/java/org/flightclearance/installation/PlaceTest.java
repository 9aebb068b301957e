package org.flightclearance.installation;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTest {

    @Test
    void a_relative_folder_is_another_place_in_another_directory() {
        var here = Path.of("").toAbsolutePath();
        assertThat(Place.of("jdbc:h2:file:./data/tracker;WRITE_DELAY=0"))
                .isEqualTo("jdbc:h2:file:" + here.resolve("data/tracker"))
                .isNotEqualTo(Place.of("jdbc:h2:file:/elsewhere/data/tracker"));
    }

    @Test
    void parameters_and_with_them_passwords_are_no_part_of_a_place() {
        assertThat(Place.of("jdbc:postgresql://db.example.org:5432/tracker?user=x&password=secret"))
                .isEqualTo("jdbc:postgresql://db.example.org:5432/tracker");
    }
}
