package org.flightclearance.load;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SizeOfNodeTest {

    @ParameterizedTest
    @CsvSource({"1, 16, 20, 12", "2, 16, 20, 12", "4, 32, 36, 24", "8, 64, 68, 48", "64, 64, 68, 48"})
    void a_node_has_threads_connections_and_transfers_by_its_processors(
            int processors, String threads, String connections, String transfers) {
        var size = new SizeOfNode(processors);
        assertThat(Stream.of(
                                "quarkus.thread-pool.max-threads",
                                "quarkus.datasource.jdbc.max-size",
                                "fct.transfers.per-node")
                        .map(size::getValue))
                .containsExactly(threads, connections, transfers);
        assertThat(size.getValue("quarkus.http.port")).isNull();
    }
}
