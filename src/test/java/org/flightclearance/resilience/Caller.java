package org.flightclearance.resilience;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.restassured.RestAssured;

import org.flightclearance.api.ApiClient;

/** Files requests with always the same content, in one of the possible ways. */
interface Caller {

    /** Longer than any answer may take. */
    Duration PATIENCE = Duration.ofSeconds(60);

    Pattern REFERENCE = Pattern.compile("/requests/([^/?]+)");

    HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** @param intention the idempotency key; the same for a repeated call */
    HttpRequest filing(String intention);

    default Answer file(String intention) throws InterruptedException {
        return send(filing(intention));
    }

    static Caller withKey(String key, String mission) {
        return intention -> filing("Bearer " + key, mission, intention);
    }

    static Caller withPassword(String account, String mission) {
        var credentials = (account + ":" + ApiClient.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(credentials);
        return intention -> filing(basic, mission, intention);
    }

    /** Files through the page. A form has no idempotency key, so a repeated call would file a second request. */
    static Caller atThePage(String account, String mission) throws IOException, InterruptedException {
        var signIn = form("/sign-in/check", Map.of("j_username", account, "j_password", ApiClient.PASSWORD));
        var cookie = CLIENT.send(signIn.build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        var flight = Map.of(
                "/mission", mission,
                "/purpose", "isr",
                "/aircraft/class", "uav",
                "/sector", "East",
                "/legs/0/from", "GAGO",
                "/legs/0/to", "GABS",
                "/legs/0/etd", "2022-10-07T06:00",
                "/legs/0/eta", "2022-10-07T11:30",
                "/sent/at", "2022-10-04T05:00",
                "/sent/channel", "email");
        return intention ->
                form("/requests/new", flight).header("Cookie", cookie).build();
    }

    static Answer send(HttpRequest request) throws InterruptedException {
        long start = System.nanoTime();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            var location =
                    REFERENCE.matcher(response.headers().firstValue("Location").orElse(""));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    location.find() ? location.group(1) : null,
                    response.headers().firstValue("Retry-After").orElse(null),
                    since(start));
        } catch (IOException none) {
            return new Answer(0, none.toString(), null, null, since(start));
        }
    }

    private static HttpRequest filing(String authorization, String mission, String intention) {
        return to("/api/v1/requests")
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", intention)
                .POST(BodyPublishers.ofString(ApiClient.sentDrone(mission)))
                .build();
    }

    private static HttpRequest.Builder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(PATIENCE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
