package org.flightclearance.web.admin;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.aerodrome;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.unusedCode;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class AerodromePagesTest {

    private static Map<String, String> flight(String mission, String from, String to) {
        return Map.of(
                "/mission", mission,
                "/purpose", "cargo",
                "/aircraft/class", "fixed_wing",
                "/sector", "East",
                "/legs/0/from", from,
                "/legs/0/to", to,
                "/legs/0/etd", "2022-10-07T06:00",
                "/legs/0/eta", "2022-10-07T08:10",
                "/filed_at", "2022-10-03T08:00");
    }

    private static List<String> offered(Document page) {
        return page.select("datalist#aerodromes option").eachAttr("value");
    }

    @Test
    void an_aerodrome_is_added_found_and_changed() {
        var admin = Browser.signedInAs("admin");
        var code = unusedCode();
        assertThat(faults(admin.fillIn("/aerodromes/new", Map.of("/code", "no code", "/latitude", "north"))))
                .containsExactly("#field-latitude");
        assertThat(faults(admin.fillIn("/aerodromes/new", Map.of("/code", "no code", "/latitude", "91"))))
                .containsExactlyInAnyOrder("#field-code", "#field-name", "#field-latitude", "#field-longitude");
        admin.fillIn(
                "/aerodromes/new",
                Map.of(
                        "/code", code.toLowerCase(),
                        "/name", "Ménaka " + code,
                        "/latitude", "15,85",
                        "/longitude", "2.433",
                        "/country", "ml"));
        assertThat(admin.status()).isEqualTo(303);
        var found = admin.get("/aerodromes?q=menaka%20" + code);
        assertThat(found.select("tbody tr").text().replace('\u00a0', ' '))
                .isEqualTo(code + " Ménaka " + code + " ML 15.85° N 2.433° E");
        admin.fillIn("/aerodromes/" + code, Map.of("/name", "Renamed", "/country", ""));
        assertThat(admin.get("/aerodromes?q=" + code).select("tbody tr").text().replace('\u00a0', ' '))
                .isEqualTo(code + " Renamed 15.85° N 2.433° E");
        assertThat(faults(admin.fillIn("/aerodromes/" + code, Map.of("/name", " "))))
                .containsExactly("#field-name");
        assertThat(admin.get("/aerodromes?q=no%20such").select(".empty").text()).contains("Shorten the search");
    }

    @Test
    void a_file_is_checked_and_imported_on_one_page() {
        var admin = Browser.signedInAs("admin");
        var code = unusedCode();
        var file = "code,name,latitude,longitude,country\n" + code + ",Gao,16.2484,-0.0055,ML\nZZZY,Paris,48,2,FR\n";
        var checked = admin.bring(Map.of("/countries", "ml ne", "action", "check"), file);
        assertThat(admin.status()).isEqualTo(200);
        assertThat(checked.select("[role=status]").text()).contains("Nothing was saved");
        assertThat(checked.select("dl.facts div").eachText()).contains("To be added 1", "Rows 2");
        assertThat(checked.getElementById("field-countries").val()).isEqualTo("ml ne");
        admin.get("/aerodromes/" + code);
        assertThat(admin.status()).isEqualTo(404);
        var brought = admin.bring(Map.of("/countries", "ml ne", "action", "bring"), file);
        assertThat(brought.select("dl.facts div").eachText()).contains("Added 1");
        admin.get("/aerodromes/" + code);
        assertThat(admin.status()).isEqualTo(200);
    }

    @Test
    void errors_of_a_file_are_shown_by_row_and_column() {
        var admin = Browser.signedInAs("admin");
        var page = admin.bring(Map.of(), "code,name,latitude,longitude\nGA,Gao,16,0\n");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(page.select("[role=alert]").text()).contains("Nothing was saved");
        assertThat(page.select("tbody tr").text()).startsWith("2 code GA Enter an ICAO code");
        assertThat(faults(admin.bring(Map.of("/countries", "Mali"), "")))
                .containsExactly("#field-file", "#field-countries");
    }

    @Test
    void only_administrators_may_open_aerodromes() {
        var browser = Browser.signedInAs(officer(mission()));
        for (var path : List.of("/aerodromes", "/aerodromes/new", "/aerodromes/import", "/aerodromes/GABS")) {
            browser.get(path);
            assertThat(browser.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_form_offers_the_missions_latest_aerodromes_first_and_sixty_at_most() {
        var mission = mission();
        var gao = aerodrome("Gao");
        var strip = unusedCode();
        for (int i = 0; i < 60; i++) {
            aerodrome("Strip " + i);
        }
        var browser = Browser.signedInAs(requester(mission));
        var before = browser.get("/requests/new");
        assertThat(offered(before)).hasSize(60).isSorted();
        assertThat(before.select("input[list=aerodromes]").eachAttr("name"))
                .containsExactly("/legs/0/from", "/legs/0/to");
        browser.confirm("/requests/new", flight(mission, strip, gao));
        var after = browser.get("/requests/new");
        assertThat(offered(after)).hasSize(60).startsWith(strip, gao);
        assertThat(after.select("option[value=" + gao + "]").attr("label")).isEqualTo("Gao");
        assertThat(after.select("option[value=" + strip + "]").hasAttr("label")).isFalse();
    }

    @Test
    void a_unique_aerodrome_name_is_replaced_by_its_code() {
        var mission = mission();
        var name = "Sévaré " + System.nanoTime();
        var code = aerodrome(name);
        var browser = Browser.signedInAs(requester(mission));
        browser.confirm(
                "/requests/new", flight(mission, "GABS", name.toUpperCase().replace('É', 'e')));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get("/requests/" + mission + "-2022-00001").text()).contains("→ " + name, code + " " + name);

        aerodrome(name);
        var elsewhere = mission();
        var twice = Browser.signedInAs(requester(elsewhere)).confirm("/requests/new", flight(elsewhere, "GABS", name));
        assertThat(faults(twice)).containsExactly("#field-legs-0-to");
        assertThat(twice.getElementById("field-legs-0-to").val()).isEqualTo(name);
    }
}
