package org.flightclearance.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChunkedOutputStreamTest {

    private static final int PART = 4;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 9})
    void the_parts_together_are_what_was_written_and_none_is_too_large(int length) {
        var parts = new ArrayList<String>();
        var out = new ChunkedOutputStream(PART, (position, part) -> {
            assertThat(position).isEqualTo(parts.size());
            parts.add(new String(part, StandardCharsets.US_ASCII));
        });
        var written = "abcdefghi".substring(0, length);
        try (out) {
            if (length > 0) {
                out.write(written.charAt(0));
                out.write(written.getBytes(StandardCharsets.US_ASCII), 1, length - 1);
            }
        }
        assertThat(String.join("", parts)).isEqualTo(written);
        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, PART));
        assertThat(out.size()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void the_hash_covers_all_parts(int size) {
        var out = new ChunkedOutputStream(size, (position, part) -> {});
        List.of(0x61, 0x62, 0x63).forEach(out::write);
        out.close();
        assertThat(out.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
