package org.flightclearance.webhook.receiver;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The scripts of docs/webhooks.md check what we sign. */
class WebhookExamplesTest {

    private static final Instant AT = Instant.parse("2022-10-05T12:00:00Z");
    private static final String BODY =
            """
            {"type":"request.filed","data":{"mission":"FORÊT","number":7,"reference":"A-1","status":"submitted"}}""";

    private final SigningSecret secret = SigningSecret.random();

    @Test
    void the_shell_script_prints_our_signature() throws Exception {
        var process = new ProcessBuilder(
                        "docs/examples/verify_webhook.sh", secret.text(), "one", Long.toString(AT.getEpochSecond()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var body = process.getOutputStream()) {
            body.write(BODY.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(secret.sign("one", AT, BODY) + "\n");
    }

    @Test
    void the_receiver_in_python_takes_a_genuine_message_once_and_refuses_another() throws Exception {
        var process = receiver("--tolerance", "2000000000");
        try (var printed = process.inputReader(StandardCharsets.UTF_8)) {
            var address = address(printed);
            var signature = secret.sign("one", AT, BODY);
            assertThat(status(address, BODY.replace("A-1", "A-2"), signature)).isEqualTo(401);
            assertThat(status(address, BODY, SigningSecret.random().sign("one", AT, BODY)))
                    .isEqualTo(401);
            assertThat(status(address, BODY, SigningSecret.random().sign("one", AT, BODY) + " " + signature))
                    .isEqualTo(204);
            assertThat(status(address, BODY, signature)).isEqualTo(204);
            assertThat(printed.readLine()).isEqualTo("request.filed FORÊT 7 A-1 submitted");
            assertThat(printed.ready()).as("only once").isFalse();
            process.destroy();
        }
    }

    @Test
    void the_receiver_in_python_refuses_an_old_message() throws Exception {
        var process = receiver();
        try (var printed = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(status(address(printed), BODY, secret.sign("one", AT, BODY)))
                    .isEqualTo(401);
            process.destroy();
        }
    }

    private Process receiver(String... options) throws IOException {
        var command = new ArrayList<>(List.of("python3", "docs/examples/receive_webhooks.py", "--port", "0"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("WEBHOOK_SECRET", secret.text());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        return builder.start();
    }

    private static URI address(BufferedReader printed) throws IOException {
        return URI.create("http://127.0.0.1:" + printed.readLine().replaceAll("[^0-9]", "") + "/fct");
    }

    private static int status(URI address, String body, String signature) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("webhook-id", "one")
                .header("webhook-timestamp", Long.toString(AT.getEpochSecond()))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
