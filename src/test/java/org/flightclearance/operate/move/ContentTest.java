package org.flightclearance.operate.move;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentTest {

    @Test
    void the_order_of_the_rows_does_not_count_and_everything_else_does() {
        var sum = sum(List.of("a", "b"), List.of("c", ""));
        assertThat(sum(List.of("c", ""), List.of("a", "b"))).isEqualTo(sum);
        assertThat(sum(List.of("a", "b"))).isNotEqualTo(sum);
        assertThat(sum(List.of("a", "b"), List.of("", "c"))).isNotEqualTo(sum);
        assertThat(sum(List.of("a", "b"), List.of("c", "")).rows()).isEqualTo(2);
        assertThat(sum(List.of("ab", ""))).isNotEqualTo(sum(List.of("a", "b")));
        assertThat(sum(List.of("a", "b"), List.of("a", "b"))).isNotEqualTo(sum(List.of("c", "d"), List.of("c", "d")));
    }

    @Test
    void nothing_is_not_the_empty_text() {
        var nothing = new Content();
        nothing.add(null);
        nothing.endRow();
        assertThat(nothing.sum()).isNotEqualTo(sum(List.of("")));
    }

    @Test
    void an_instant_is_the_same_in_every_zone() {
        var noon = Instant.parse("2022-10-05T12:00:00.123456Z");
        assertThat(ColumnKind.INSTANT.canonical(noon.atOffset(ZoneOffset.UTC)))
                .isEqualTo(ColumnKind.INSTANT.canonical(noon.atOffset(ZoneOffset.ofHours(5))));
    }

    @SafeVarargs
    private static Content.Sum sum(List<String>... rows) {
        var content = new Content();
        for (var row : rows) {
            row.forEach(value -> content.add(ColumnKind.TEXT.canonical(value)));
            content.endRow();
        }
        return content.sum();
    }
}
