package org.flightclearance.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;

/** A button that removes something, pressed in several windows at the same moment. */
@QuarkusTest
class RemovalsAtOnceTest {

    private static final int WINDOWS = 4;

    @Test
    void a_draft_and_a_named_list_can_be_removed_several_times_at_once() throws Exception {
        var mission = mission();
        var windows = IntStream.range(0, WINDOWS)
                .mapToObj(i -> Browser.signedInAs(requester(mission)))
                .toList();
        var first = windows.get(0);
        first.post("/requests/new", Map.of("action", "keep", "/mission", mission));
        var draft = first.follow().select("[name=draft]").val();
        first.post("/requests/views", Map.of("/name", "Ours", "/query", "mission=" + mission));
        var view = first.get("/requests").select("form[action$=/forget]").attr("action");
        for (var path : List.of("/drafts/" + draft + "/discard", view)) {
            assertThat(Together.together(WINDOWS, i -> {
                        windows.get(i).post(path, Map.of());
                        return windows.get(i).status();
                    }))
                    .as(path)
                    .containsOnly(303);
        }
    }
}
