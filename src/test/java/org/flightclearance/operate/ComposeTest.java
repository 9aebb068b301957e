package org.flightclearance.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** compose.yaml fits what the tracker does. */
class ComposeTest {

    private static final List<String> NODES = List.of("tracker-1", "tracker-2");

    private String text;
    private Map<String, Object> compose;

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(Path.of("compose.yaml"));
        compose = new Yaml().load(text);
    }

    @Test
    void images_and_secrets_have_no_defaults() {
        assertThat(services().values())
                .allSatisfy(service -> assertThat((String) service.get("image")).matches("\\$\\{[A-Z_]+:\\?[^}]*}"));
        assertThat(map(compose, "secrets").values())
                .allSatisfy(secret -> assertThat(secret.toString()).startsWith("{file=${TRACKER_SECRETS:?"));
        assertThat(text).doesNotContain(":-");
    }

    @Test
    void a_node_has_the_time_to_stop_that_it_is_told_to_take() {
        for (var node : NODES) {
            var settings = map(services().get(node), "environment");
            assertThat(seconds(services().get(node).get("stop_grace_period")))
                    .isGreaterThan(seconds(settings.get("QUARKUS_SHUTDOWN_DELAY"))
                            + seconds(settings.get("QUARKUS_SHUTDOWN_TIMEOUT")));
        }
    }

    @Test
    void bin_tracker_reads_every_file_that_a_node_is_told_of() throws IOException {
        var script = Files.readString(Path.of("src/main/package/bin/tracker"));
        for (var node : NODES) {
            assertThat(files(node)).isNotEmpty().allSatisfy((name, file) -> {
                assertThat(script).contains(name.replaceFirst("_FILE$", ""));
                assertThat(map(compose, "secrets")).containsKey(file.toString().replaceFirst("/run/secrets/", ""));
            });
        }
    }

    @Test
    void every_service_says_whether_it_is_well_and_only_the_proxy_is_reached_from_outside() {
        assertThat(services().values())
                .allSatisfy(service -> assertThat(service).containsKey("healthcheck"));
        assertThat(services().entrySet().stream()
                        .filter(service -> service.getValue().containsKey("ports")))
                .extracting(Map.Entry::getKey)
                .containsExactly("proxy");
        assertThat(NODES).allSatisfy(node -> assertThat(services().get(node).get("read_only"))
                .isEqualTo(true));
    }

    private Map<String, Object> files(String node) {
        return map(services().get(node), "environment").entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("_FILE"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }

    private static int seconds(Object duration) {
        return Integer.parseInt(duration.toString().replaceAll("[^0-9]", ""));
    }
}
