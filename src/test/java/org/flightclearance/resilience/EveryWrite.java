package org.flightclearance.resilience;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.flightclearance.api.ApiClient;
import org.flightclearance.letter.SomeLetters;
import org.flightclearance.personal.DraftService;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes of every kind to one mission, each with the question that finds it in the database. */
final class EveryWrite {

    /**
     * A write that was acknowledged.
     *
     * @param query whose first column has the value of every write of the kind
     */
    record Acknowledged(String query, String value) {}

    private interface Kind {

        Acknowledged write() throws IOException, InterruptedException;
    }

    private static final String REQUESTS = "select reference from flight_request";
    private static final String PUBLISHING =
            """
            {"mission": "%s", "from": "2022-10-04", "to": "2022-12-29", "basis": "sent", "title": "Denials",
             "answers_entered_until": "2023-01-15"}""";
    private static final String LEDGER =
            """
            mission,client_reference,purpose,aircraft_class,callsign,sector,from,to,etd,eta,sent_at,channel
            %s,%s,isr,uav,UNO701,East,GAGO,GATB,2022-10-07 06:00,2022-10-07 11:30,2022-10-04 05:00,email
            """;

    private final String mission;
    private final String officer;
    private final String manager;
    private final String admin;
    private final DraftService drafts;
    private final List<Kind> often;
    private final List<Kind> seldom;

    EveryWrite(String mission, DraftService drafts) {
        this.mission = mission;
        this.officer = "Bearer " + ApiClient.key(ApiClient.ADMIN, "officer", mission);
        this.manager = "Bearer " + ApiClient.key(ApiClient.ADMIN, "manager", mission);
        this.admin = "Basic "
                + Base64.getEncoder()
                        .encodeToString((ApiClient.ADMIN + ":" + ApiClient.PASSWORD).getBytes(StandardCharsets.UTF_8));
        this.drafts = drafts;
        this.often = List.of(this::filing, this::withdrawal, this::letter, this::draft);
        this.seldom = List.of(this::ledger, this::account, this::key, this::publication);
    }

    /** One write of each kind. */
    Set<Acknowledged> all() throws IOException, InterruptedException {
        var written = new HashSet<Acknowledged>();
        for (var kinds : List.of(often, seldom)) {
            for (var kind : kinds) {
                written.add(kind.write());
            }
        }
        return written;
    }

    /** One write. Publications and the like are one of twelve, because they take long. */
    Acknowledged write(Random dice) throws IOException, InterruptedException {
        var kinds = dice.nextInt(12) == 0 ? seldom : often;
        return kinds.get(dice.nextInt(kinds.size())).write();
    }

    private Acknowledged filing() throws IOException, InterruptedException {
        return new Acknowledged(REQUESTS, made(officer, "/requests", json(ApiClient.sentDrone(mission))));
    }

    private Acknowledged withdrawal() throws IOException, InterruptedException {
        var reference = filing().value();
        var withdrawn = post(
                officer,
                "/requests/" + reference + "/withdrawal",
                json("{\"at\": \"2022-10-04T06:00:00Z\", \"reason\": \"weather\"}"));
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        return new Acknowledged(REQUESTS + " where withdrawn_at is not null", reference);
    }

    private Acknowledged letter() throws IOException, InterruptedException {
        var path = "/requests/" + filing().value() + "/letters?name=NV-118";
        var file = SomeLetters.pdf(10_000 + ApiClient.PASSWORD.length());
        var unique = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(unique, 0, file, file.length - unique.length, unique.length);
        return new Acknowledged("select id from letter", made(officer, path, new Body("application/pdf", file)));
    }

    private Acknowledged draft() {
        var actor = new Actor("officer." + mission, Set.of(Role.OFFICER), Set.of(mission));
        var now = Instant.parse("2022-10-04T05:00:00Z");
        var id = drafts.keep(actor, null, "/requests/new", Map.of("/unit", List.of("Air operations")), now);
        return new Acknowledged("select id from draft", id.orElseThrow().toString());
    }

    private Acknowledged ledger() throws IOException, InterruptedException {
        var client = UUID.randomUUID().toString();
        var file = LEDGER.formatted(mission, client).getBytes(StandardCharsets.UTF_8);
        var brought = post(officer, "/imports", new Body("text/csv; charset=UTF-8", file));
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        return new Acknowledged("select client_reference from flight_request", client);
    }

    private Acknowledged account() throws IOException, InterruptedException {
        var name = "a" + UUID.randomUUID().toString().substring(0, 18);
        var account = """
                {"name": "%s", "password": "%s", "roles": ["officer"], "missions": ["%s"]}"""
                .formatted(name, ApiClient.PASSWORD, mission);
        return new Acknowledged("select name from account", made(admin, "/accounts", json(account)));
    }

    private Acknowledged key() throws IOException, InterruptedException {
        var key = "{\"name\": \"A script\", \"roles\": [\"officer\"], \"missions\": [\"%s\"]}".formatted(mission);
        return new Acknowledged("select id from api_key", made(admin, "/api-keys", json(key)));
    }

    private Acknowledged publication() throws IOException, InterruptedException {
        return new Acknowledged(
                "select id from publication", made(manager, "/publications", json(PUBLISHING.formatted(mission))));
    }

    private record Body(String type, byte[] bytes) {}

    private static Body json(String text) {
        return new Body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts, and returns the last part of the address of what was made. */
    private static String made(String authorization, String path, Body body) throws IOException, InterruptedException {
        var answer = post(authorization, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private static HttpResponse<String> post(String authorization, String path, Body body)
            throws IOException, InterruptedException {
        var call = Caller.to("/api/v1" + path)
                .header("Authorization", authorization)
                .header("Content-Type", body.type())
                .POST(BodyPublishers.ofByteArray(body.bytes()));
        return Caller.CLIENT.send(call.build(), BodyHandlers.ofString());
    }
}
