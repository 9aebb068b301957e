package org.flightclearance.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The packaged application in a process of its own, on a free port of the loopback address. */
public final class Tracker implements AutoCloseable {

    public static final String PASSWORD = "correct horse";

    public static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PRINTED = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(180);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final int port;
    private final Path log;

    private Tracker(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    public static Tracker start(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        return start(JAR, data, settings);
    }

    /** The setting that gives Java this option besides those of all tests. */
    static Map<String, String> withOption(String option) {
        var all = System.getenv().getOrDefault("JAVA_TOOL_OPTIONS", "");
        return Map.of("JAVA_TOOL_OPTIONS", (all + " " + option).strip());
    }

    /** @param jar that starts the build, {@code quarkus-run.jar} */
    public static Tracker start(Path jar, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start(List.of(java, "-jar", jar.toAbsolutePath().toString()), data, settings);
    }

    /** @param command that starts the tracker */
    public static Tracker start(List<String> command, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(data);
        var log = data.resolve("server-" + port + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.put("FCT_DATA", data.toString());
        environment.put("FCT_ADMIN_PASSWORD", PASSWORD);
        // It would take seconds at the end of each test
        environment.put("FCT_KEEP_CLASSES", "false");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.putAll(settings);
        var tracker = new Tracker(builder.start(), port, log);
        tracker.awaitReady();
        return tracker;
    }

    /** Adds a mission in Mali and an officer, {@code clerk}. */
    public void found() throws IOException, InterruptedException {
        foundMission();
        foundClerk();
    }

    /** Adds a mission in Mali. Builds of old versions know everything that this sends. */
    public void foundMission() throws IOException, InterruptedException {
        expect(
                201,
                post(
                        "admin",
                        "/api/v1/missions",
                        """
                        {"code": "MINUSMA", "name": "MINUSMA", "host_state": "Mali", "time_zone": "Africa/Bamako",
                         "language": "fr", "authorities": ["Ministry of Defence"], "sectors": ["East", "North"]}"""));
    }

    private void foundClerk() throws IOException, InterruptedException {
        expect(
                201,
                post(
                        "admin",
                        "/api/v1/accounts",
                        """
                        {"name": "clerk", "password": "correct horse", "roles": ["officer"],
                         "missions": ["MINUSMA"], "first_password": false}"""));
    }

    /** The secret of a new API key with the rights of an officer of the mission. */
    public String key(String account) throws IOException, InterruptedException {
        var made = post(
                account,
                "/api/v1/api-keys",
                "{\"name\": \"A script\", \"roles\": [\"officer\"], \"missions\": [\"MINUSMA\"]}");
        expect(201, made);
        return made.body().replaceFirst("(?s).*\"key\":\"([^\"]+)\".*", "$1");
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** Processor time that the process has used since it began. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Kills the process without warning, as the kernel does when memory runs out. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Tells the process to stop, as an operator does (SIGTERM). */
    void tellToStop() {
        process.destroy();
    }

    /** @return whether the process has ended within the time */
    boolean ends(Duration within) throws InterruptedException {
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** The log, once it has a line that is printed when the tracker is already ready. */
    String logWith(Pattern line) throws IOException, InterruptedException {
        long end = System.nanoTime() + PRINTED.toNanos();
        while (System.nanoTime() < end && !line.matcher(log()).find()) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return log();
    }

    public Answer get(String account, String path) throws IOException, InterruptedException {
        return get(account, PASSWORD, path);
    }

    Answer get(String account, String password, String path) throws IOException, InterruptedException {
        return send(request(basic(account, password), path).GET().build());
    }

    public Answer getWithKey(String key, String path) throws IOException, InterruptedException {
        return send(request("Bearer " + key, path).GET().build());
    }

    /** @param more names and values of further headers */
    Answer getWithKey(String key, String path, String... more) throws IOException, InterruptedException {
        return send(request("Bearer " + key, path).headers(more).GET().build());
    }

    /** Posts JSON with an API key and an idempotency key, so that the call can be repeated. */
    public Answer postWithKey(String key, String path, String body, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request("Bearer " + key, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer deleteWithPassword(String account, String path) throws IOException, InterruptedException {
        return send(request(basic(account, PASSWORD), path).DELETE().build());
    }

    /** Chooses a file in a form, and posts it with the session of a browser. Follows redirects. */
    HttpResponse<String> upload(HttpClient browser, String path, String fields)
            throws IOException, InterruptedException {
        var boundary = "a-file-of-the-test";
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"/file\"; filename=\"ledger.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, fields, boundary);
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Posts a form, as it is encoded, with the session of a browser. Follows redirects. */
    Answer form(HttpClient browser, String path, String fields) throws IOException, InterruptedException {
        var response = browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
        return Answer.of(response);
    }

    public Answer post(String account, String path, String body) throws IOException, InterruptedException {
        return send(request(basic(account, PASSWORD), path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Answer put(String account, String path, String body) throws IOException, InterruptedException {
        return send(request(basic(account, PASSWORD), path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Posts with an idempotency key, so that the call can be repeated. */
    Answer post(String account, String path, String body, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request(basic(account, PASSWORD), path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a whole file, with a long timeout. */
    public Answer postFile(String account, String path, String type, Path file)
            throws IOException, InterruptedException {
        return send(request(basic(account, PASSWORD), path)
                .timeout(Duration.ofMinutes(10))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build());
    }

    /** A page, opened by a user who has signed in. */
    Answer page(String account, String path) throws IOException, InterruptedException {
        return page(signIn(account), path);
    }

    public Answer page(HttpClient browser, String path) throws IOException, InterruptedException {
        var response = browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
        return Answer.of(response);
    }

    /** A browser with a signed-in user. */
    public HttpClient signIn(String account) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var form = "j_username=" + account + "&j_password=" + PASSWORD.replace(' ', '+');
        browser.send(
                HttpRequest.newBuilder(address("/sign-in/check"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return browser;
    }

    public String root() {
        return "http://127.0.0.1:" + port;
    }

    private URI address(String path) {
        return URI.create(root() + path);
    }

    private HttpRequest.Builder request(String authorization, String path) {
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization);
    }

    private static String basic(String account, String password) {
        var credentials = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        return Answer.of(response);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("admin", "/q/health/ready").status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the tracker did not start:\n" + log());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param retryAfter seconds to wait before the next try; null: not given */
    public record Answer(int status, String body, @Nullable String retryAfter) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(null));
        }
    }
}
