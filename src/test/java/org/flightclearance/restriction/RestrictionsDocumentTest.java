package org.flightclearance.restriction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.restriction.Drawing.area;
import static org.flightclearance.restriction.Drawing.meets;

/** Checks the example and the limits in docs/restrictions.md. */
class RestrictionsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/restrictions.md");

    @Test
    void the_example_is_an_area_with_the_hole_that_the_text_describes() throws IOException {
        var example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(example.find()).isTrue();
        var area = area(example.group(1));
        assertThat(meets(area, -4.5, 14.2, -4.5, 14.2)).isTrue();
        // Mopti-Sévaré
        assertThat(meets(area, -4.0796, 14.5128, -4.0796, 14.5128)).isFalse();
    }

    @Test
    void the_limits_are_those_of_the_code() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(String.format(Locale.ROOT, "%,d points", AreaReader.MOST_POINTS))
                .contains(String.format(Locale.ROOT, "%,d characters", RestrictionRules.LONGEST_AREA))
                .contains(String.format(Locale.ROOT, "drawn to %.0f m", GeodesicPoints.TOLERANCE));
    }
}
