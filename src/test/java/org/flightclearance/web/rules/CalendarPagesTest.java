package org.flightclearance.web.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class CalendarPagesTest {

    /** A mission that requires three working days of notice for drones, with one open request. */
    private static String missionThatCounts() {
        var mission = mission();
        ApiClient.requireThreeWorkingDays(mission);
        ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission)
                        .replace("2022-10-07T06", "2190-10-13T06")
                        .replace("2022-10-07T11", "2190-10-13T11"));
        return mission;
    }

    private static String confirm(Browser browser, String path, Document preview) {
        var carried = Browser.fields(preview);
        carried.put("action", "confirm");
        browser.post(path, carried);
        assertThat(browser.status()).isEqualTo(303);
        return browser.location();
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }

    @Test
    void a_holiday_is_added_moved_confirmed_and_removed_each_after_a_preview() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var list = "/calendar?mission=" + mission;
        var preview = admin.post(
                "/calendar/new",
                Map.of("/mission", mission, "/date", "2190-04-21", "/name", "Korité", "/provisional", "true"));
        assertThat(preview.text()).contains("No open request is affected", "21 April 2190", "provisional");
        assertThat(rows(admin.get(list))).isEmpty();
        assertThat(confirm(admin, "/calendar/new", preview)).isEqualTo(list);
        assertThat(rows(admin.get(list)))
                .containsExactly("21 April 2190 Wednesday Korité provisional Remove Korité, 21 April 2190");

        var address = admin.get(list).select("tbody th a").attr("href");
        var form = Browser.fields(admin.get(address));
        assertThat(form).containsEntry("/provisional", "true").containsEntry("/date", "2190-04-21");
        form.remove("/provisional");
        form.put("/date", "2190-04-22");
        confirm(admin, address, admin.post(address, form));
        assertThat(rows(admin.get(list)).get(0)).startsWith("22 April 2190 Thursday Korité confirmed");

        confirm(admin, address + "/remove", admin.get(address + "/remove"));
        assertThat(rows(admin.get(list))).isEmpty();
    }

    @Test
    void a_second_holiday_on_one_day_is_a_fault_that_names_the_first() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var holiday = Map.of("/mission", mission, "/date", "2023-04-21", "/name", "Korité", "action", "confirm");
        admin.post("/calendar/new", holiday);
        assertThat(admin.status()).isEqualTo(303);
        var page = admin.post("/calendar/new", holiday);
        assertThat(faults(page)).containsExactly("#field-date");
        assertThat(page.select(".summary").text()).contains("Korité");
        assertThat(faults(admin.post("/calendar/new", Map.of("/mission", mission))))
                .containsExactly("#field-date", "#field-name");
    }

    @Test
    void holidays_are_pasted_previewed_stored_and_renamed() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var text = "2190-04-21;Korité;provisional\n2190-05-01 Fête; du travail\n";
        var preview = admin.paste(mission, text.replace("Fête;", "Fête\\;"), "");
        assertThat(admin.status()).as(preview.select(".summary").text()).isEqualTo(200);
        assertThat(preview.select("dl.facts").text())
                .contains("21 April 2190: Korité (provisional)", "1 May 2190: Fête; du travail");
        confirm(admin, "/calendar/import", preview);
        assertThat(admin.follow().text()).contains("Fête; du travail");
        var again = admin.paste(mission, "2190-04-21 Korité\n2190-05-01 Fête\\; du travail", "");
        assertThat(again.select("dl.facts").text())
                .contains("Renamed or confirmed 21 April 2190: Korité", "No change 1");
        assertThat(faults(admin.paste(mission, "Korité", ""))).containsExactly("#field-text");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(faults(admin.paste(mission, "", ""))).containsExactly("#field-text");
    }

    @Test
    void the_preview_keeps_the_authority_that_has_the_pasted_holidays() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var typed = Map.of("/mission", mission, "/text", "2190-04-21 Army Day", "/authority", "Ministry of Defence");
        var preview = admin.send("/calendar/import", typed, "");
        assertThat(preview.select("dl.facts").text()).contains("21 April 2190: Army Day (Ministry of Defence)");
        confirm(admin, "/calendar/import", preview);
        assertThat(admin.follow().text()).contains("Army Day (Ministry of Defence)");
        var unknown = Map.of("/mission", mission, "/text", "2190-04-21 Army Day", "/authority", "Ministry of Magic");
        assertThat(faults(admin.send("/calendar/import", unknown, ""))).containsExactly("#field-authority");
    }

    @Test
    void the_preview_of_a_calendar_file_shows_its_effect_and_back_shows_its_days_as_text() {
        var mission = missionThatCounts();
        var file =
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:21901011\nDTEND;VALUE=DATE:21901013\n"
                        + "SUMMARY:Feast\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:21901012T080000Z\nSUMMARY:Meeting\nEND:VEVENT\n"
                        + "END:VCALENDAR\n";
        var admin = Browser.signedInAs("admin");
        var preview = admin.paste(mission, "not looked at", file);
        assertThat(preview.select("dl.facts").text()).contains("12 October 2190: Feast", "long past 1");
        var carried = Browser.fields(preview);
        carried.put("action", "back");
        assertThat(admin.post("/calendar/import", carried)
                        .getElementById("field-text")
                        .wholeText()
                        .strip())
                .isEqualTo("2190-10-11;Feast\n2190-10-12;Feast");
        assertThat(faults(admin.paste(mission, "", file.replace("SUMMARY:Feast\n", ""))))
                .containsExactly("#field-file");
    }

    private static String feast(String name, String day, String... more) {
        return "BEGIN:VEVENT\nUID:%s\nDTSTART;VALUE=DATE:%s\nSUMMARY:%s\n%sEND:VEVENT\n"
                .formatted(name, day, name, String.join("", more));
    }

    private static String calendar(String... feasts) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", feasts) + "END:VCALENDAR\n";
    }

    private static List<String> recorded(Browser admin, String mission) {
        return admin.get("/calendar?mission=" + mission).select("tbody tr").stream()
                .map(row -> row.select("th, td:nth-child(3)").text())
                .toList();
    }

    @Test
    void a_feast_that_comes_again_with_another_date_is_offered_to_be_moved() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        confirm(
                admin,
                "/calendar/import",
                admin.paste(
                        mission,
                        "",
                        calendar(feast("Tabaski (provisoire)", "21900516"), feast("Fête de mai", "21900501"))));
        var preview =
                admin.paste(mission, "", calendar(feast("Tabaski", "21900517"), feast("Fête de mai", "21900520")));
        assertThat(preview.select("fieldset label").eachText())
                .containsExactly(
                        "Tabaski (provisoire): from 16 May 2190 to 17 May 2190",
                        "Fête de mai: from 1 May 2190 to 20 May 2190");
        assertThat(preview.select("fieldset input[checked]"))
                .as("only the near one")
                .hasSize(1);
        assertThat(preview.select("dl").text())
                .contains("Moved to another day 17 May 2190: Tabaski", "Added 20 May 2190");
        confirm(admin, "/calendar/import", preview);
        assertThat(recorded(admin, mission))
                .containsExactly("1 May 2190 Fête de mai", "17 May 2190 Tabaski", "20 May 2190 Fête de mai");
    }

    @Test
    void a_feast_whose_move_is_not_wanted_stays_and_the_new_day_is_added() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        confirm(admin, "/calendar/import", admin.paste(mission, "2190-05-16 Tabaski", ""));
        var fields = Browser.fields(admin.paste(mission, "2190-05-17 Tabaski", ""));
        fields.remove("/moved");
        fields.put("action", "preview");
        var again = admin.post("/calendar/import", fields);
        assertThat(again.select("fieldset label")).hasSize(1);
        assertThat(again.select("fieldset input[checked]")).isEmpty();
        confirm(admin, "/calendar/import", again);
        assertThat(recorded(admin, mission)).containsExactly("16 May 2190 Tabaski", "17 May 2190 Tabaski");
        // Both days are named now
        var both = admin.paste(mission, "2190-05-16 Tabaski\n2190-05-18 Tabaski", "");
        assertThat(both.select("fieldset label").eachText())
                .containsExactly("Tabaski: from 17 May 2190 to 18 May 2190");
    }

    @Test
    void an_observance_is_offered_unticked_and_recorded_only_if_it_is_ticked() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var file = calendar(
                feast("Fête du travail", "21900501"),
                feast("Europe Day", "21900509", "CATEGORIES:Observance\n"),
                feast("Mothers’ Day", "21900527", "DESCRIPTION:Observance\n"));
        var preview = admin.paste(mission, "", file);
        assertThat(preview.select("fieldset label").eachText())
                .containsExactly("9 May 2190: Europe Day", "27 May 2190: Mothers’ Day");
        assertThat(preview.select("fieldset input[checked]")).isEmpty();
        assertThat(preview.select("dl").text()).doesNotContain("Europe Day");
        var fields = Browser.fields(preview);
        fields.put("/observances", "2190-05-09");
        fields.put("action", "preview");
        var again = admin.post("/calendar/import", fields);
        assertThat(again.select("dl").text()).contains("9 May 2190: Europe Day");
        assertThat(again.select("fieldset input[checked]")).hasSize(1);
        confirm(admin, "/calendar/import", again);
        assertThat(recorded(admin, mission)).containsExactly("1 May 2190 Fête du travail", "9 May 2190 Europe Day");
    }

    @Test
    void a_long_list_of_holidays_can_be_pasted() {
        var text = new StringBuilder();
        for (int year = 2100; year < 2190; year++) {
            text.append(year).append("-05-01;").append("x".repeat(95)).append('\n');
        }
        var admin = Browser.signedInAs("admin");
        var mission = mission();
        var preview = admin.paste(mission, text.toString(), "");
        assertThat(admin.status()).isEqualTo(200);
        confirm(admin, "/calendar/import", preview);
        assertThat(rows(admin.follow())).hasSize(90);
    }

    @Test
    void a_weekend_is_changed_after_a_preview_and_a_name_immediately() {
        var mission = missionThatCounts();
        String reference = as(officer(mission)).get("/requests").path("items[0].reference");
        var admin = Browser.signedInAs("admin");
        var form = Browser.fields(admin.get("/missions/" + mission));
        form.put("/name", "Renamed");
        form.put("/weekend", List.of("saturday", "sunday"));
        admin.post("/missions/" + mission, form);
        assertThat(admin.status()).isEqualTo(303);
        form = Browser.fields(admin.get("/missions/" + mission));
        form.put("/weekend", List.of("friday"));
        var preview = admin.post("/missions/" + mission, form);
        assertThat(admin.status()).isEqualTo(200);
        assertThat(preview.select("dl.facts").text()).contains("Africa/Bamako", "Weekend Friday");
        assertThat(preview.select("tbody tr").text()).startsWith(reference);
        confirm(admin, "/missions/" + mission, preview);
        assertThat(admin.get("/calendar?mission=" + mission).select("dl.facts").text())
                .contains("Weekend Friday");
        form = Browser.fields(admin.get("/missions/" + mission));
        form.put("/weekend", List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));
        assertThat(faults(admin.post("/missions/" + mission, form))).containsExactly("#field-weekend");
    }

    @Test
    void a_history_with_many_entries_says_that_it_shows_the_newest() {
        var mission = mission();
        var admin = Browser.signedInAs("admin");
        var days = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        for (int day = 0; day < 201; day++) {
            var date = LocalDate.of(2190, 1, 1).plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE);
            days.append("BEGIN:VEVENT\nDTSTART;VALUE=DATE:")
                    .append(date)
                    .append("\nSUMMARY:Day ")
                    .append(day)
                    .append("\nEND:VEVENT\n");
            if (day == 198) {
                bring(mission, days + "END:VCALENDAR\n");
                assertThat(admin.get("/history/holidays/" + mission).select("main .note"))
                        .isEmpty();
            }
        }
        bring(mission, days + "END:VCALENDAR\n");
        assertThat(admin.get("/history/holidays/" + mission)
                        .select("main .note")
                        .text())
                .isEqualTo("Only the newest 200 are listed.");
    }

    private static void bring(String mission, String calendar) {
        as(ApiClient.ADMIN)
                .contentType("text/calendar; charset=UTF-8")
                .body(calendar)
                .post("/holidays/imports?mission=" + mission)
                .then()
                .statusCode(201);
    }

    @Test
    void all_users_of_the_mission_read_the_calendar_and_only_administrators_change_it() {
        var mission = mission();
        ApiClient.post(
                        ApiClient.ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2190-04-21\", \"name\": \"Korité\"}".formatted(mission))
                .statusCode(201);
        var reader = Browser.signedInAs(officer(mission));
        var page = reader.get("/calendar");
        assertThat(rows(page)).containsExactly("21 April 2190 Wednesday Korité confirmed");
        assertThat(page.select("main a").eachAttr("href"))
                .containsExactly("/rules?mission=" + mission, "/history/holidays/" + mission);
        var address = Browser.signedInAs("admin")
                .get("/calendar?mission=" + mission)
                .select("tbody th a")
                .attr("href");
        for (var path : List.of(
                "/calendar/new?mission=" + mission,
                "/calendar/import?mission=" + mission,
                address,
                address + "/remove")) {
            reader.get(path);
            assertThat(reader.status()).as(path).isEqualTo(403);
        }
    }
}
