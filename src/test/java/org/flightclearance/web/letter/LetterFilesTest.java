package org.flightclearance.web.letter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.attach;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.letter.SomeLetters.PDF;
import static org.flightclearance.letter.SomeLetters.pdf;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

/** Files of letters, through the JSON API and the pages. */
@OnBothDatabases
class LetterFilesTest {

    private static final byte[] HTML = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> APPROVAL =
            Map.of("/outcome", "approved", "/received_at", "2022-10-05T09:00");

    @Inject
    EntityManager database;

    private String mission;
    private String reference;

    @BeforeEach
    void fileOne() {
        mission = ApiClient.mission();
        reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
    }

    @Test
    void a_letter_is_downloaded_byte_for_byte_with_its_own_type_and_never_shown_in_place() {
        var letter = attach(mission, reference, "image/png", PDF)
                .statusCode(201)
                .header("Location", containsString("/api/v1/letters/"))
                .body("kind", is("pdf"))
                .body("size", is(PDF.length))
                .body("attached_by", is(officer(mission)))
                .extract();
        var given = as(manager(mission))
                .get("/letters/" + letter.path("id"))
                .then()
                .statusCode(200)
                .extract();
        assertThat(given.asByteArray()).isEqualTo(PDF);
        assertThat(given.header("ETag")).isEqualTo('"' + letter.<String>path("sha256") + '"');
        as(manager(mission))
                .header("If-None-Match", given.header("ETag"))
                .get("/letters/" + letter.path("id"))
                .then()
                .statusCode(304);

        var browser = Browser.signedInAs(manager(mission));
        browser.get("/letters/files/" + letter.path("id"));
        assertThat(browser.bytes()).isEqualTo(PDF);
        assertThat(browser.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(browser.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"NV-118.pdf\"; filename*=UTF-8''NV-118.pdf");
        assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_user_who_may_not_read_the_request_does_not_find_its_letters() {
        String id = attach(mission, reference, "application/pdf", PDF).extract().path("id");
        var elsewhere = Browser.signedInAs(officer(ApiClient.mission()));
        for (var path : List.of("/letters/files/" + id, "/requests/" + reference + "/letter")) {
            elsewhere.get(path);
            assertThat(elsewhere.status()).as(path).isEqualTo(404);
        }
        elsewhere.attach("/requests/" + reference + "/letter", Map.of(), "letter.pdf", PDF);
        assertThat(elsewhere.status()).isEqualTo(404);
        elsewhere.get("/letters/files/" + UUID.randomUUID());
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    @Test
    void a_wrong_letter_is_marked_with_the_reason_and_the_mark_is_taken_back_on_the_page() {
        String id = attach(mission, reference, "application/pdf", PDF)
                .body("wrong", nullValue())
                .extract()
                .path("id");
        var browser = Browser.signedInAs(requester(mission)).reading("fr");
        browser.post("/letters/files/" + id + "/mark", Map.of("/why", ""));
        assertThat(browser.status()).isEqualTo(422);
        browser.post("/letters/files/" + id + "/mark", Map.of("/why", "La lettre du vol UNO702"));
        var letter = browser.get("/requests/" + reference).selectFirst("#letters li");
        assertThat(letter.text()).contains("jointe par erreur", "La lettre du vol UNO702", requester(mission));
        as(manager(mission))
                .get("/requests/" + reference + "/letters")
                .then()
                .body("items[0].wrong.why", is("La lettre du vol UNO702"))
                .body("items[0].wrong.marked_by", is(requester(mission)));

        browser.post("/letters/files/" + id + "/mark", Map.of("/why", "Le vol est bien UNO701"));
        as(manager(mission)).get("/requests/" + reference + "/letters").then().body("items[0].wrong", nullValue());
        browser.get("/letters/files/" + id);
        assertThat(browser.bytes()).isEqualTo(PDF);
    }

    @Test
    void a_mark_that_is_sent_twice_stays() {
        String id = attach(mission, reference, "application/pdf", PDF).extract().path("id");
        var path = "/letters/files/" + id + "/mark";
        var browser = Browser.signedInAs(requester(mission));
        var mark = Browser.fields(browser.get(path));
        mark.put("/why", "Of another flight");
        for (int clicks = 0; clicks < 2; clicks++) {
            browser.post(path, mark);
            assertThat(browser.status()).isEqualTo(303);
            as(manager(mission))
                    .get("/requests/" + reference + "/letters")
                    .then()
                    .body("items[0].wrong.why", is("Of another flight"));
        }
        var removal = Browser.fields(browser.get(path));
        removal.put("/why", "It is of this flight");
        for (int clicks = 0; clicks < 2; clicks++) {
            browser.post(path, removal);
            assertThat(browser.status()).isEqualTo(303);
            as(manager(mission))
                    .get("/requests/" + reference + "/letters")
                    .then()
                    .body("items[0].wrong", nullValue());
        }
    }

    @Test
    void a_script_marks_a_letter_with_a_reason_and_is_told_what_is_missing() {
        String id = attach(mission, reference, "application/pdf", PDF).extract().path("id");
        var address = "/letters/" + id + "/mark";
        post(officer(mission), address, "{}").statusCode(422).body("errors.pointer", is(List.of("/wrong", "/why")));
        post(officer(mission), address, "{\"wrong\": true, \"why\": \"Of another flight\"}")
                .statusCode(200)
                .body("wrong.why", is("Of another flight"));
        post(officer(ApiClient.mission()), address, "{\"wrong\": true, \"why\": \"Mine\"}")
                .statusCode(404);
    }

    @Test
    void the_same_bytes_are_stored_once_for_a_mission_and_attached_once_to_a_request() {
        var other = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var before = as(officer(mission)).get("/requests/" + reference);
        String id = attach(mission, reference, "application/pdf", PDF)
                .statusCode(201)
                .extract()
                .path("id");
        attach(mission, reference, "application/pdf", PDF).statusCode(200).body("id", is(id));
        attach(mission, other, "application/pdf", PDF).statusCode(201);
        as(officer(mission)).get("/requests/" + reference + "/letters").then().body("items", hasSize(1));
        assertThat(files()).isEqualTo(1);
        var after = as(officer(mission)).get("/requests/" + reference);
        assertThat(after.header("ETag")).as("attaching is no move").isEqualTo(before.header("ETag"));
        attach(ApiClient.mission(), reference, "application/pdf", PDF).statusCode(404);
    }

    @Test
    void a_letter_that_is_marked_as_wrong_is_not_attached_again_until_the_mark_is_removed() {
        String id = attach(mission, reference, "application/pdf", PDF).extract().path("id");
        var mark = "/letters/" + id + "/mark";
        post(officer(mission), mark, "{\"wrong\": true, \"why\": \"Of another flight\"}")
                .statusCode(200);
        attach(mission, reference, "application/pdf", PDF)
                .statusCode(422)
                .body("errors.pointer", is(List.of("/file")))
                .body("errors[0].detail", containsString("attached to " + reference + " and marked as wrong"))
                .body("errors[0].detail", containsString("“Of another flight”"));

        var at = "/requests/" + reference;
        var browser = Browser.signedInAs(officer(mission)).reading("fr");
        var page = browser.attach(at + "/letter", Map.of(), "NV-118.pdf", PDF);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(page)).containsExactly("#field-file");
        assertThat(page.text()).contains("Of another flight");
        var fields = Browser.fields(browser.get(at + "/answer"));
        fields.putAll(APPROVAL);
        assertThat(faults(browser.attach(at + "/answer", fields, "Réponse.pdf", PDF)))
                .containsExactly("#field-file");
        assertThat(browser.get(at).select(".standing .tag.approved")).isEmpty();
        var other = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var many = "/letters/answer?request=" + reference + "&request=" + other;
        var answers = Browser.fields(browser.get(many));
        answers.putAll(APPROVAL);
        assertThat(faults(browser.attach(many, answers, "letter.pdf", PDF))).containsExactly("#field-file");
        assertThat(browser.get("/requests/" + other).select("#letters li, .standing .tag.approved"))
                .isEmpty();

        post(officer(mission), mark, "{\"wrong\": false, \"why\": \"It is of this flight\"}")
                .statusCode(200);
        attach(mission, reference, "application/pdf", PDF).statusCode(200).body("id", is(id));
        browser.attach(at + "/answer", fields, "Réponse.pdf", PDF);
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void a_letter_has_at_most_ten_megabytes_and_is_read_completely_from_its_parts() {
        var largest = pdf(10_000_000);
        largest[5_123_456] = 1;
        String id = attach(mission, reference, "application/pdf", largest)
                .statusCode(201)
                .extract()
                .path("id");
        var browser = Browser.signedInAs(requester(mission));
        browser.get("/letters/files/" + id);
        assertThat(browser.bytes()).isEqualTo(largest);
        attach(mission, reference, "application/pdf", pdf(10_000_001)).statusCode(413);

        var page = browser.attach("/requests/" + reference + "/letter", Map.of(), "large.pdf", pdf(10_000_001));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(page)).containsExactly("#field-file");
        assertThat(page.select("#field-file-again").text()).contains("large.pdf");
    }

    @Test
    void a_file_that_is_no_letter_is_refused_and_the_accepted_kinds_are_named() {
        attach(mission, reference, "application/pdf", HTML)
                .statusCode(422)
                .body("errors.pointer", is(List.of("/file")))
                .body("errors[0].detail", containsString("PDF, PNG, JPEG, TIFF"));
        attach(mission, reference, "application/pdf", new byte[0]).statusCode(422);
        attach(mission, reference, "text/html", PDF).statusCode(415);
        as(officer(mission))
                .contentType("application/pdf")
                .body(PDF)
                .post("/requests/" + reference + "/letters?name=" + "n".repeat(201))
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/name")));
        as(officer(mission)).get("/requests/" + reference + "/letters").then().body("items", hasSize(0));
    }

    @Test
    void an_answer_and_its_letter_are_recorded_together_or_not_at_all() {
        var at = "/requests/" + reference;
        var browser = Browser.signedInAs(officer(mission)).reading("fr");
        var fields = Browser.fields(browser.get(at + "/answer"));
        var refused = browser.attach(at + "/answer", fields, "Réponse.pdf", PDF);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(refused.select("#field-file-again").text()).contains("Réponse.pdf");
        assertThat(refused.select("#field-file").attr("aria-describedby")).contains("field-file-again");

        fields.putAll(APPROVAL);
        assertThat(faults(browser.attach(at + "/answer", fields, "Réponse.pdf", HTML)))
                .containsExactly("#field-file");
        assertThat(browser.get(at).select("#letters li, .standing .tag.approved"))
                .isEmpty();
        browser.attach(at + "/answer", fields, "Réponse.pdf", PDF);
        assertThat(browser.location()).isEqualTo(at + "?done=answer");
        var page = browser.follow();
        assertThat(page.select(".standing .tag.approved")).hasSize(1);
        assertThat(page.select("#letters li").text())
                .startsWith("Réponse.pdf PDF, " + PDF.length + " octets Jointe par " + officer(mission));
        browser.get(page.select("#letters li a").attr("href"));
        assertThat(browser.header("Content-Disposition")).endsWith("filename*=UTF-8''R%C3%A9ponse.pdf");
        assertThat(browser.bytes()).isEqualTo(PDF);
    }

    @Test
    void a_letter_that_answers_many_requests_is_attached_once_to_each() {
        var other = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(officer(mission));
        var path = "/letters/answer?request=" + reference + "&request=" + other;
        var fields = Browser.fields(browser.get(path));
        fields.putAll(APPROVAL);
        browser.attach(path, fields, "letter.eml", PDF);
        assertThat(browser.status()).isEqualTo(303);
        for (var answered : List.of(reference, other)) {
            assertThat(browser.get("/requests/" + answered)
                            .select("#letters li a[download]")
                            .text())
                    .isEqualTo("letter.eml");
        }
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void users_who_may_file_can_attach_letters_and_users_who_may_read_can_download_them() {
        var at = "/requests/" + reference;
        var browser = Browser.signedInAs(requester(mission));
        var form = browser.get(browser.get(at).select("#letters a.button").attr("href"));
        assertThat(faults(browser.send(browser.path(), Browser.fields(form), null)))
                .containsExactly("#field-file");
        browser.attach(browser.path(), Map.of(), "NV-118.pdf", pdf(123_456));
        assertThat(browser.location()).isEqualTo(at + "?done=letter");
        assertThat(browser.follow().select("[role=status]").text()).isEqualTo("Letter attached");

        var reader = Browser.signedInAs(manager(mission));
        var letters = reader.get(at).select("#letters");
        assertThat(letters.select("li").text()).startsWith("NV-118.pdf PDF, 123 kB Attached by");
        assertThat(letters.select("a.button")).isEmpty();
        reader.get(at + "/letter");
        assertThat(reader.status()).isEqualTo(403);
        reader.attach(at + "/letter", Map.of(), "letter.pdf", PDF);
        assertThat(reader.status()).isEqualTo(403);
    }

    /** Number of files that the mission has stored. */
    private long files() {
        return database.createQuery("select count(f) from LetterFile f where f.mission.code = :code", Long.class)
                .setParameter("code", mission)
                .getSingleResult();
    }
}
