package org.flightclearance.web.restriction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class RestrictionPagesTest {

    private static final String NEW = "/restrictions/new";
    private static final String AREA =
            """
            {"type": "Polygon", "coordinates": [[[-3, 16], [-2, 16], [-2, 17.5], [-3, 17.5], [-3, 16]],
             [[-2.8, 16.2], [-2.7, 16.2], [-2.7, 16.3], [-2.8, 16.2]]]}""";

    private static final String NOTAM =
            """
            A0123/50 NOTAMN
            Q) GOOO/QRTCA/IV/BO/W/000/195/1630N00002W005
            A) GAGO B) 5010060600 C) 5010081800 EST
            D) DAILY 0600-1800
            E) TEMPO RESTRICTED AREA WI 5NM RADIUS OF 163000N0000200W EXC MEDEVAC
            F) SFC G) FL195""";

    private static Map<String, Object> zone(String mission, String area) {
        return Map.of(
                "/mission", mission,
                "/kind", "no_fly_zone",
                "/name", "Round Ber",
                "/area", area,
                "/purposes", List.of("isr", "cargo"),
                "/valid_from", "1 Jan 2150",
                "/source", "A letter of the ministère");
    }

    private static Map<String, Object> sectors(String mission, String name, String from, String to) {
        return Map.of(
                "/mission", mission,
                "/kind", "no_fly_zone",
                "/name", name,
                "/sectors", List.of("East", "North"),
                "/valid_from", from,
                "/valid_to", to,
                "/source", "NOTAM");
    }

    /** The same flight in 2150, which is still in the future, from an aerodrome with a known position. */
    private static String later(String flight) {
        return flight.replace("2022-10-07", "2150-10-07").replace("GAGO", ApiClient.aerodrome("Mopti"));
    }

    private static Document putIntoForce(Browser browser, String path, Document preview) {
        var fields = Browser.fields(preview);
        fields.put("action", "put");
        return browser.send(path, fields, null);
    }

    private static Document record(Browser browser, Map<String, Object> typed) {
        putIntoForce(browser, NEW, browser.send(NEW, typed, null));
        assertThat(browser.status()).isEqualTo(303);
        return browser.follow();
    }

    @Test
    void the_affected_requests_are_shown_before_a_restriction_is_put_into_force() {
        var mission = mission();
        var open = ApiClient.file(requester(mission), later(ApiClient.unsentDrone(mission)));
        var approved = ApiClient.file(requester(mission), later(ApiClient.sentDrone(mission)));
        ApiClient.answer(mission, approved, "approved", "2022-10-05T09:00:00Z").statusCode(200);
        var officer = Browser.signedInAs(officer(mission));

        var preview = officer.send(NEW, zone(mission, AREA), null);
        assertThat(officer.status()).isEqualTo(200);
        assertThat(preview.select("main").text())
                .contains("Affects 1 open request and 1 approved flight not yet flown", "They are not refused");
        assertThat(preview.select("tbody a").eachText()).containsExactlyInAnyOrder(open, approved);
        assertThat(preview.select("svg g[fill-rule=evenodd] path").attr("d").split("M"))
                .as("an edge and a hole")
                .hasSize(3);
        assertThat(officer.get("/restrictions").select(".empty")).isNotEmpty();
        assertThat(officer.get("/requests/" + open).select(".tag.conflict")).isEmpty();

        putIntoForce(officer, NEW, preview);
        var page = officer.follow();
        assertThat(page.select("h1").text()).isEqualTo("Round Ber");
        assertThat(page.select("dl.facts").text())
                .contains("16° N to 17.5° N, 3° W to 2° W", "cargo", "no end", "A letter of the ministère");
        assertThat(page.select("tbody a").eachText()).containsExactlyInAnyOrder(open, approved);
        assertThat(officer.get("/requests/" + open).select(".warning a").attr("href"))
                .isEqualTo(page.select("a[href$=/change]").attr("href").replace("/change", ""));
    }

    @Test
    void a_zone_with_latitude_and_longitude_swapped_is_questioned_before_it_is_recorded() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        record(officer, zone(mission, AREA));
        var swapped = officer.reading("fr").send(NEW, zone(mission, "1630S00230E, 1630S00330E, 1700S00300E"), null);
        assertThat(officer.status()).isEqualTo(200);
        assertThat(swapped.select(".warning").text()).contains("Avez-vous interverti latitude et longitude");
        var right = officer.send(NEW, zone(mission, AREA.replace("17.5", "17")), null);
        assertThat(right.select(".warning")).isEmpty();
    }

    @Test
    void going_back_from_the_preview_keeps_the_typed_values() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var fields = Browser.fields(officer.send(NEW, zone(mission, AREA), null));
        fields.put("action", "back");
        var form = officer.send(NEW, fields, null);
        assertThat(form.getElementById("field-area").wholeText().strip()).isEqualTo(AREA);
        assertThat(form.select("[name=/purposes][checked]").eachAttr("value")).containsExactly("cargo", "isr");
        assertThat(form.getElementById("field-valid_from").val()).isEqualTo("1 Jan 2150");
        assertThat(form.select(".summary")).isEmpty();
    }

    @Test
    void faults_are_shown_at_their_fields_and_faults_of_an_area_name_their_place() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        assertThat(faults(officer.send(NEW, Map.of("/mission", mission), null)))
                .containsExactlyInAnyOrder("#field-kind", "#field-name", "#field-valid_from", "#field-source");
        assertThat(officer.status()).isEqualTo(422);
        var open = officer.send(NEW, zone(mission, AREA.replace("[-3, 16]]", "[-3, 99]]")), null);
        assertThat(open.select("#field-area-fault").text()).contains("/area/coordinates/0/4");
        assertThat(open.getElementById("field-area").wholeText()).contains("99");
        var text = officer.send(NEW, zone(mission, "{\"type\":\n oops"), null);
        assertThat(text.select("#field-area-fault").text()).contains("not valid JSON", "line 2");
        var nowhere = officer.send(NEW, zone(mission, " "), null);
        assertThat(faults(nowhere)).containsExactly("#field-area");
    }

    @Test
    void a_pasted_notam_fills_the_empty_fields_and_is_shown_before_it_is_recorded() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var preview = officer.send(NEW, Map.of("/mission", mission, "/area", NOTAM), null);
        assertThat(officer.status()).isEqualTo(200);
        assertThat(preview.select(".note li").eachText())
                .containsExactly(
                        "The text may say more. Read it: TEMPO RESTRICTED AREA WI 5NM RADIUS OF 163000N0000200W EXC MEDEVAC",
                        "The end is an estimate: the NOTAM stays in force until another one replaces or cancels it.");
        assertThat(preview.select("svg g[fill-rule=evenodd] path")).hasSize(1);
        assertThat(preview.select("figcaption").text()).contains("straight lines in longitude and latitude");
        putIntoForce(officer, NEW, preview);
        var page = officer.follow();
        assertThat(page.select("h1").text()).isEqualTo("A0123/50 TEMPO RESTRICTED AREA");
        assertThat(page.select("dl.facts").text())
                .contains(
                        "16.416",
                        "6 Oct 2050 06:00Z",
                        "8 Oct 2050 18:00Z",
                        "Levels SFC – FL195",
                        "Days and hours DAILY 0600-1800; C) 5010081800 EST",
                        "NOTAM A0123/50, GAGO");
    }

    @Test
    void what_the_form_says_counts_more_than_a_pasted_notam() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var typed = new HashMap<String, Object>(zone(mission, NOTAM));
        typed.put("/levels", "SFC – FL100");
        typed.put("/valid_from", "7 Oct 2050");
        var preview = officer.send(NEW, typed, null);
        assertThat(preview.select("h2").eachText()).contains("Round Ber");
        assertThat(preview.select(".note").text())
                .contains("The text and the form differ for: From, Levels. The form is used.");
        var fields = Browser.fields(preview);
        fields.put("action", "back");
        var form = officer.send(NEW, fields, null);
        assertThat(form.getElementById("field-area").wholeText().strip()).isEqualTo(NOTAM);
        assertThat(form.getElementById("field-levels").val()).isEqualTo("SFC – FL100");
        assertThat(form.getElementById("field-schedule").val()).startsWith("DAILY");
    }

    @Test
    void a_text_whose_area_cannot_be_read_is_refused_in_words() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission)).reading("fr");
        var along = zone(mission, "1500N00500W ALONG THE BORDER TO 1500N00300W 1400N00400W");
        assertThat(officer.send(NEW, along, null).select("#field-area-fault").text())
                .contains("suit une ligne au sol", "ALONG THE BORDER");
        assertThat(officer.status()).isEqualTo(422);
        var packed = officer.send(NEW, zone(mission, ""), "PK\u0003\u0004\u0000doc.kml");
        assertThat(packed.select("#field-area-fault").text()).contains("KMZ");
    }

    @Test
    void a_kml_can_be_uploaded() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var kml =
                """
                <kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Ber</name><Polygon><outerBoundaryIs>
                <LinearRing><coordinates>-3,16 -2,16 -2,17.5 -3,16</coordinates></LinearRing></outerBoundaryIs></Polygon>
                </Placemark></kml>""";
        var preview = officer.send(NEW, zone(mission, "oops"), kml);
        assertThat(officer.status()).isEqualTo(200);
        assertThat(preview.select("dl.facts").text()).contains("16° N to 17.5° N, 3° W to 2° W");
    }

    @Test
    void an_area_can_be_uploaded_as_a_file_of_up_to_one_mebibyte() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var preview = officer.send(NEW, zone(mission, "oops"), "\uFEFF" + AREA);
        assertThat(Browser.fields(preview).get("/area").toString()).contains("Polygon");

        var ring = IntStream.rangeClosed(0, 30_000)
                .mapToObj(i -> i % 30_000 * Math.PI / 15_000)
                .map(angle -> "[%.9f, %.9f]".formatted(-2.5 + Math.cos(angle), 16.8 + Math.sin(angle)))
                .collect(Collectors.joining(","));
        var large = "{\"type\": \"Polygon\", \"coordinates\": [[" + ring + "]]}";
        var carrying = officer.send(NEW, zone(mission, ""), large);
        assertThat(officer.status()).as(officer.body()).isEqualTo(200);
        putIntoForce(officer, NEW, carrying);
        assertThat(officer.status()).isEqualTo(303);

        var larger = officer.send(NEW, zone(mission, ""), large + " ".repeat(400_000) + "x");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(larger.select("#field-area-fault").text()).contains("Use the API instead");
        assertThat(larger.getElementById("field-area").text()).isEmpty();
    }

    @Test
    void a_change_keeps_the_area_unless_another_one_is_given() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        var change =
                record(officer, zone(mission, AREA)).select("a[href$=/change]").attr("href");
        var form = officer.get(change);
        assertThat(form.getElementById("field-area").text()).isEmpty();
        var fields = Browser.fields(form);
        fields.put("/name", "Renamed");
        putIntoForce(officer, change, officer.send(change, fields, null));
        var renamed = officer.follow();
        assertThat(renamed.select("h1").text()).isEqualTo("Renamed");
        assertThat(renamed.select("dl.facts").text()).contains("16° N to 17.5° N");

        fields = Browser.fields(officer.get(change));
        fields.put("/area", AREA.replace("17.5", "18"));
        putIntoForce(officer, change, officer.send(change, fields, null));
        assertThat(officer.follow().select("dl.facts").text()).contains("16° N to 18° N");

        fields = Browser.fields(officer.get(change));
        fields.put("/sectors", "East");
        putIntoForce(officer, change, officer.send(change, fields, null));
        var moved = officer.follow();
        assertThat(moved.select("dl.facts").text()).contains("sector East");
        assertThat(moved.select("svg[role=img]")).isEmpty();
    }

    @Test
    void the_list_is_divided_into_in_force_to_come_and_past() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        record(officer, sectors(mission, "Once", "2022-01-01", "2022-01-31"));
        record(officer, sectors(mission, "One day", "2150-01-01", "2150-01-31"));
        record(officer, sectors(mission, "Always", "2022-01-01", "2150-01-31"));
        var page = officer.get("/restrictions");
        assertThat(page.select("h2, tbody th").eachText())
                .containsExactly("In force now", "Always", "To come", "One day", "Past", "Once");
        assertThat(page.select("tbody tr").first().text())
                .isEqualTo("Always no-fly zone sectors East, North all flights 1 January 2022 31 January 2150 NOTAM");
        assertThat(officer.reading("fr")
                        .get("/restrictions")
                        .select("tbody tr")
                        .first()
                        .text())
                .contains("zone interdite de survol", "secteurs East, North", "tous les vols");
    }

    @Test
    void all_users_of_the_mission_read_restrictions_and_officers_and_administrators_change_them() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        record(officer, sectors(mission, "Once", "2022-01-01", "2022-01-31"));
        var page = officer.get("/restrictions").select("tbody a").attr("href");
        for (var reader : List.of(requester(mission), manager(mission))) {
            var browser = Browser.signedInAs(reader);
            assertThat(browser.get("/restrictions").select("main a[href*=new]")).isEmpty();
            assertThat(browser.get(page).select("a[href$=/change]")).isEmpty();
            assertThat(browser.get("/queue").select("nav a[href=/restrictions]"))
                    .hasSize(1);
            browser.get(NEW);
            assertThat(browser.status()).isEqualTo(403);
            browser.get(page + "/change");
            assertThat(browser.status()).isEqualTo(403);
            browser.send(NEW, sectors(mission, "Mine", "2022-01-01", "2022-01-31"), null);
            assertThat(browser.status()).isEqualTo(403);
        }
        var admin = Browser.signedInAs("admin");
        admin.get(NEW + "?mission=" + mission);
        assertThat(admin.status()).isEqualTo(200);
        record(admin, sectors(mission, "Of the administrator", "2022-01-01", "2022-01-31"));
        var stranger = Browser.signedInAs(officer(mission()));
        for (var path :
                List.of(page, page + "/change", NEW + "?mission=" + mission, "/restrictions?mission=" + mission)) {
            stranger.get(path);
            assertThat(stranger.status()).as(path).isEqualTo(404);
        }
    }
}
