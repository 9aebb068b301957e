package org.flightclearance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.ApiClient;
import org.flightclearance.api.Exchange;
import org.flightclearance.api.Wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A user with one role, in a mission that has data on every page. Signs in again when needed. */
final class FuzzingVisitor {

    private static final String CHECK = "/sign-in/check";
    private static final byte[] LETTER = "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII);

    /** An address reserved for documentation, so that the waiting time after wrong passwords affects no other test. */
    private static final Map<String, String> FROM = Map.of("X-Forwarded-For", "192.0.2.77", "Accept-Language", "en");

    private static final Pattern SHARED = Pattern.compile("/(accounts|missions|aerodromes)/([^/?]+).*");

    private final String role;
    private final Wire wire;
    private final String mission = ApiClient.mission();
    private final String aerodrome = ApiClient.aerodrome("Somewhere");
    private final @Nullable String account;
    private String cookie = "";

    FuzzingVisitor(String role, Wire wire) throws IOException {
        this.role = role;
        this.wire = wire;
        this.account = role.equals("nobody") ? null : account();
        signIn();
    }

    private String account() {
        if (!role.equals("admin")) {
            return ApiClient.holder(role, mission);
        }
        ApiClient.account("fuzz." + mission, role, mission);
        return "fuzz." + mission;
    }

    /** Adds requests in several states, a suspension, a holiday and a publication. */
    void addData() {
        var requester = ApiClient.requester(mission);
        var officer = ApiClient.officer(mission);
        var answered = ApiClient.file(requester, ApiClient.sentDrone(mission));
        ApiClient.answer(mission, answered, "approved", "2022-10-05T09:00:00Z").statusCode(200);
        ApiClient.attach(mission, answered, "application/pdf", LETTER);
        ApiClient.file(requester, ApiClient.unsentDrone(mission));
        ApiClient.file(requester, later(ApiClient.sentDrone(mission)));
        ApiClient.file(requester, later(ApiClient.unsentDrone(mission)));
        ApiClient.post(
                officer,
                "/restrictions",
                """
                {"mission": "%s", "kind": "suspension", "name": "No drones", "valid_from": "2022-01-01",
                 "source": "A letter", "aircraft_classes": ["uav"]}"""
                        .formatted(mission));
        ApiClient.post(
                officer,
                "/permits",
                """
                {"mission": "%s", "authority": "Ministry of Defence", "number": "AV/1", "kind": "block",
                 "valid_from": "2022-10-01", "valid_to": "2190-10-31", "source": "A letter"}"""
                        .formatted(mission));
        ApiClient.post(
                ApiClient.ADMIN,
                "/holidays",
                "{\"mission\": \"%s\", \"date\": \"2190-05-01\", \"name\": \"A feast\"}".formatted(mission));
        ApiClient.post(
                ApiClient.manager(mission),
                "/publications",
                """
                {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "Denials",
                 "answers_entered_until": "2023-01-15"}"""
                        .formatted(mission));
    }

    private static String later(String request) {
        return request.replace("2022-10-", "2190-10-")
                .replaceFirst("\"sent\": \\{\"at\": \"2190", "\"sent\": {\"at\": \"2022")
                .replaceFirst("\"filed_at\": \"2190", "\"filed_at\": \"2022");
    }

    Map<String, String> headers() {
        var headers = new LinkedHashMap<>(FROM);
        if (!cookie.isEmpty()) {
            headers.put("Cookie", cookie);
        }
        return headers;
    }

    /** The page at an address. Null if there is none. */
    @Nullable
    String read(String address) {
        try {
            if (!isPage(address)) {
                return null;
            }
            var answer = send(new Wire.Call("GET", address, headers(), null));
            boolean page = answer.header("Content-Type").orElse("").startsWith("text/html");
            return page && answer.status() == 200 ? answer.body() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Exchange send(Wire.Call call) throws IOException {
        var answer = wire.send(call);
        var place = answer.header("Location").orElse("");
        if (account != null && place.contains("/sign-in") && !call.target().startsWith("/sign-")) {
            signIn();
        }
        return answer;
    }

    /** Whether to skip the call, because it would change data of other tests or is not a page. */
    boolean mustSkip(Wire.Call call) {
        var shared = SHARED.matcher(call.target());
        return !isPage(call.target())
                || call.method().equals("POST")
                        && shared.matches()
                        && !shared.group(2).matches("new|import|x|" + mission + "|" + aerodrome);
    }

    private void signIn() throws IOException {
        if (account == null) {
            return;
        }
        var form = "j_username=" + account + "&j_password=" + ApiClient.PASSWORD.replace(' ', '+');
        var headers = new LinkedHashMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
        var answer = wire.send(new Wire.Call("POST", CHECK, headers, form.getBytes(StandardCharsets.UTF_8)));
        cookie = answer.headers().get("Set-Cookie").stream()
                .filter(one -> one.startsWith("fct-session="))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("cannot sign in as " + account))
                .replaceFirst(";.*", "");
    }

    private static boolean isPage(String target) {
        return org.flightclearance.web.frame.PageAddress.isPage(target.replaceFirst("[?].*", ""));
    }
}
