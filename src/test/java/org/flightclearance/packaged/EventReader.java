package org.flightclearance.packaged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A script that reads the events of a mission from zero, as docs/api.md says. */
final class EventReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "/api/v1/events?mission=MINUSMA&limit=1000";

    private final TwoNodes nodes;
    private final String key;

    private final List<Event> read = new ArrayList<>();
    private @Nullable String cursor;

    EventReader(TwoNodes nodes, String key) {
        this.nodes = nodes;
        this.key = key;
    }

    /** @param reference of the request; null: it happened to none */
    record Event(long number, String id, @Nullable String reference) {}

    /**
     * Reads from both nodes in turn, whatever becomes of them, until the end and then whatever is left.
     *
     * @param ends whether nothing more is written
     */
    List<Event> follow(AtomicBoolean ends) throws InterruptedException {
        boolean last = false;
        for (int turn = 0; ; turn++) {
            boolean ended = ends.get();
            try {
                int before = read.size();
                page(turn % TwoNodes.NODES, ended ? "wait=7" : "wait=1");
                if (ended && read.size() == before) {
                    // Longer than a node takes to number what a killed one has left
                    if (last) {
                        return read;
                    }
                    last = true;
                } else {
                    last = false;
                }
            } catch (IOException killed) {
                Thread.sleep(20);
            }
        }
    }

    /** Everything that there is, from one node. */
    List<Event> all(int node) throws IOException, InterruptedException {
        return first(node, Integer.MAX_VALUE);
    }

    /** @param most how many; less if there are no more */
    List<Event> first(int node, int most) throws IOException, InterruptedException {
        int before = -1;
        while (read.size() < most && read.size() > before) {
            before = read.size();
            page(node, "wait=0");
        }
        return read;
    }

    private void page(int node, String preference) throws IOException, InterruptedException {
        var answer = nodes.node(node)
                .getWithKey(key, cursor == null ? PAGE : PAGE + "&after=" + cursor, "Prefer", preference);
        if (answer.status() == 503) {
            return;
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var page = JSON.readTree(answer.body());
        for (var event : page.get("items")) {
            var next = new Event(event.get("number").asLong(), event.get("id").asText(), text(event.get("reference")));
            assertThat(next.number()).as(event.toString()).isEqualTo(read.size() + 1L);
            read.add(next);
        }
        cursor = page.get("next").asText();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }
}
