package org.flightclearance.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.frame.StyleSheet;

import static org.assertj.core.api.Assertions.assertThat;

/** The size of pages and files. On a slow link, 14 kB take two seconds. */
@QuarkusTest
class PageSizeTest {

    private static final int KILOBYTE = 1024;
    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TestHTTPResource
    URI root;

    @Test
    void a_queue_of_25_rows_has_at_most_10_kB() throws Exception {
        var mission = ApiClient.mission();
        IntStream.range(0, 25)
                .forEach(i -> ApiClient.file(
                        ApiClient.officer(mission),
                        ApiClient.unsentDrone(mission)
                                .replace("UNO701", "UNO" + (500 + 37 * i % 400))
                                .replace("GAGO", i % 2 == 0 ? "GAGO" : "GAKL")));
        signIn(ApiClient.officer(mission));
        var queue = fetch("/");
        assertThat(queue.statusCode()).isEqualTo(200);
        assertThat(queue.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(queue.body().length).isLessThanOrEqualTo(10 * KILOBYTE);
    }

    @Test
    void the_style_sheet_has_at_most_8_kB_and_the_scripts_4() throws Exception {
        var sheet = fetch(StyleSheet.ADDRESS);
        assertThat(sheet.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(sheet.body().length).isBetween(KILOBYTE, 8 * KILOBYTE);
        try (var files = Files.walk(ASSETS)) {
            var scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
            int together = 0;
            for (var script : scripts) {
                together += fetch("/" + ASSETS.relativize(script)).body().length;
            }
            assertThat(together).isLessThanOrEqualTo(4 * KILOBYTE);
        }
    }

    private void signIn(String account) throws IOException, InterruptedException {
        var form = "j_username=" + account + "&j_password="
                + URLEncoder.encode(ApiClient.PASSWORD, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(root.resolve("/sign-in/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** Sends the cookies of the session and accepts compression, as a browser does. */
    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
