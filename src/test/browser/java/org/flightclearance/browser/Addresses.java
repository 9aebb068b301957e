package org.flightclearance.browser;

import java.util.ArrayList;
import java.util.List;

/** The addresses of all pages, with data on each, by the account that opens them. */
final class Addresses {

    /**
     * A page.
     *
     * @param account account that opens the page; empty: not signed in
     * @param empties whether its form is also sent empty, which must be refused
     */
    record Address(String account, String path, boolean empties) {}

    private static final String REPORT = "/reports/denials?mission=MINUSMA&from=2022-10-04&to=2022-12-29";

    private final List<Address> all = new ArrayList<>();

    private Addresses() {}

    static List<Address> of(BrowserFixture fixture) {
        var addresses = new Addresses();
        addresses.strangers();
        addresses.clerks(fixture);
        addresses.managers(fixture);
        addresses.administrators(fixture);
        return addresses.all;
    }

    private void strangers() {
        page("", "/sign-in", "/sign-in?again=true", "/sign-in?wait=7", "/nothing");
    }

    private void clerks(BrowserFixture fixture) {
        var unsent = fixture.file(fixture.callsign(), false, "2023-04-12T06:00");
        var pending = fixture.file(fixture.callsign(), true, "2023-04-12T06:00");
        var other = fixture.file(fixture.callsign(), true, "2023-04-12T06:00");
        var denied = fixture.file(fixture.callsign(), true, "2023-04-12T06:00");
        fixture.post(
                BrowserFixture.CLERK,
                "/api/v1/requests/" + denied + "/answer",
                """
                {"outcome": "denied", "received_at": "2023-04-03T08:00:00Z", "reason": "no_fly_zone",
                 "reason_stated": "Zone d’opérations militaires"}""");
        var approved = fixture.file(fixture.callsign(), true, "2023-04-12T06:00");
        fixture.post(
                BrowserFixture.CLERK,
                "/api/v1/requests/" + approved + "/answer",
                "{\"outcome\": \"approved\", \"received_at\": \"2023-04-03T08:00:00Z\"}");
        var inPart = BrowserFixture.found(
                fixture.post(
                        BrowserFixture.CLERK,
                        "/api/v1/requests",
                        """
                        {"mission": "MINUSMA", "purpose": "cargo", "sector": "East", "aircraft": {"class": "fixed_wing"},
                         "filed_at": "2023-04-02T08:00:00Z",
                         "legs": [{"from": "GABS", "to": "GAGO", "etd": "2023-04-12T06:00:00Z", "eta": "2023-04-12T08:00:00Z"},
                                  {"from": "GAGO", "to": "GATB", "etd": "2023-04-12T09:00:00Z", "eta": "2023-04-12T10:00:00Z"}],
                         "sent": {"at": "2023-04-02T09:00:00Z", "channel": "email"}}"""),
                "reference");
        fixture.post(
                BrowserFixture.CLERK,
                "/api/v1/requests/" + inPart + "/answer",
                """
                {"received_at": "2023-04-03T08:00:00Z", "legs": [{"leg": 1, "outcome": "approved"},
                 {"leg": 2, "outcome": "denied", "reason": "security"}]}""");
        var restriction = BrowserFixture.found(
                fixture.post(
                        BrowserFixture.CLERK,
                        "/api/v1/restrictions",
                        """
                        {"mission": "MINUSMA", "kind": "no_fly_zone", "name": "Round Ber", "valid_from": "2023-04-01",
                         "source": "A letter", "area": {"type": "Polygon", "coordinates":
                         [[[-3, 16], [-2, 16], [-2, 17.5], [-3, 17.5], [-3, 16]]]}}"""),
                "id");
        var permit = BrowserFixture.found(
                fixture.post(
                        BrowserFixture.CLERK,
                        "/api/v1/permits",
                        """
                        {"mission": "MINUSMA", "authority": "Ministry of Defence", "kind": "block",
                         "number": "AV/2023/1", "valid_from": "2023-04-01", "valid_to": "2023-04-30", "source": "A letter"}"""),
                "id");
        page(
                BrowserFixture.CLERK,
                "/",
                "/words",
                "/letters/answer",
                "/letters/misplaced-reasons",
                "/requests",
                "/requests?q=nobody",
                "/requests?departure_from=x&sector=East",
                "/requests/" + denied,
                "/requests/" + approved,
                "/requests/" + unsent,
                "/requests/" + unsent + "/filed",
                "/requests/" + pending + "/filed",
                "/letters/send",
                "/letters/send/recorded?request=" + pending,
                "/letters/answer/recorded?request=" + denied,
                "/queue/to-send",
                "/queue/departed",
                "/queue/waiting",
                "/board?mission=MINUSMA&day=2023-04-12",
                "/flights?mission=MINUSMA&day=2023-04-12",
                "/selected/withdraw",
                "/selected/repeat?request=" + denied + "&request=" + unsent,
                "/selected/repeat/done?request=" + unsent,
                "/selected/withdraw/done?request=" + unsent,
                "/requests/" + inPart,
                "/requests/" + inPart + "/granted_legs",
                "/restrictions",
                "/restrictions/" + restriction,
                "/history/restrictions/" + restriction,
                "/permits",
                "/permits/" + permit,
                "/permits/days?mission=MINUSMA&from=2023-04-01&to=2023-06-30",
                "/history/permits/" + permit,
                "/rules",
                "/calendar",
                "/keys",
                "/news",
                "/notes-verbales?mission=MINUSMA",
                "/notes-verbales/annex.pdf?%2Fmission=MINUSMA",
                "/imports/00000000000000000000000000000000",
                REPORT,
                "/nothing",
                "/accounts");
        form(
                BrowserFixture.CLERK,
                "/requests/new",
                "/requests/new?copy=" + denied,
                "/requests/" + pending + "/letter",
                "/requests/" + pending + "/acknowledge",
                "/requests/" + pending + "/answer",
                "/requests/" + approved + "/revoke",
                "/requests/" + inPart + "/revoke",
                "/requests/" + pending + "/withdraw",
                "/requests/" + denied + "/correct",
                "/requests/" + unsent + "/send",
                "/requests/" + unsent + "/amend",
                "/letters/send?request=" + unsent,
                "/letters/answer?request=" + pending + "&request=" + other,
                "/selected/withdraw?request=" + unsent + "&request=" + other,
                "/selected/acknowledge?request=" + pending + "&request=" + other,
                "/restrictions/new",
                "/restrictions/" + restriction + "/change",
                "/permits/new",
                "/permits/" + permit + "/change",
                "/permits/" + permit + "/suspensions/new",
                "/permits/" + permit + "/letter",
                "/imports",
                "/keys/new",
                "/account/alerts",
                "/account/alerts/MINUSMA",
                "/account");
    }

    private void managers(BrowserFixture fixture) {
        var publication = BrowserFixture.found(
                fixture.post(
                        BrowserFixture.MANAGER,
                        "/api/v1/publications",
                        """
                        {"mission": "MINUSMA", "from": "2022-10-04", "to": "2022-12-29", "title": "Denials",
                         "answers_entered_until": "2023-01-15"}"""),
                "id");
        page(
                BrowserFixture.MANAGER,
                "/overview",
                "/queue",
                REPORT,
                REPORT + "&by=sector&within=month",
                "/reports/denials?mission=MINUSMA&period=days&from=2023-01-02&to=2023-01-01",
                REPORT.replace("?", "/requests?") + "&row=total&column=denied",
                "/publications",
                "/publications/" + publication,
                "/publications/" + publication + "/published");
        form(BrowserFixture.MANAGER, "/publications/new?mission=MINUSMA&from=2022-10-04&to=2022-12-29");
    }

    private void administrators(BrowserFixture fixture) {
        var rule =
                BrowserFixture.found(fixture.get(BrowserFixture.ADMIN, "/api/v1/notice-rules?mission=MINUSMA"), "id");
        var holiday = BrowserFixture.found(
                fixture.post(
                        BrowserFixture.ADMIN,
                        "/api/v1/holidays",
                        "{\"mission\": \"MINUSMA\", \"date\": \"2023-05-25\", \"name\": \"Africa Day\"}"),
                "id");
        fixture.post(
                BrowserFixture.ADMIN,
                "/api/v1/aerodromes",
                "{\"code\": \"GANR\", \"name\": \"Nioro\", \"latitude\": 15.24, \"longitude\": -9.58}");
        page(
                BrowserFixture.ADMIN,
                "/",
                "/missions",
                "/missions/MINUSMA/next",
                "/missions/MINUSMA/authorities",
                "/history/holidays/MINUSMA",
                "/history/accounts/" + BrowserFixture.CLERK,
                "/history/aerodromes",
                "/accounts",
                "/groups",
                "/history/groups",
                "/alerts",
                "/backups",
                "/system",
                "/aerodromes",
                "/keys",
                "/rules?mission=MINUSMA",
                "/rules/" + rule,
                "/calendar?mission=MINUSMA",
                "/calendar/" + holiday + "/remove",
                "/accounts/" + BrowserFixture.CLERK);
        form(
                BrowserFixture.ADMIN,
                "/missions/new",
                "/missions/MINUSMA",
                "/accounts/new",
                "/aerodromes/new",
                "/aerodromes/GANR",
                "/aerodromes/import",
                "/rules/new?mission=MINUSMA",
                "/rules/" + rule + "/change",
                "/calendar/new?mission=MINUSMA",
                "/calendar/" + holiday,
                "/calendar/import?mission=MINUSMA",
                "/calendar/proposals?mission=MINUSMA");
    }

    private void page(String account, String... paths) {
        for (var path : paths) {
            all.add(new Address(account, path, false));
        }
    }

    private void form(String account, String... paths) {
        for (var path : paths) {
            all.add(new Address(account, path, true));
        }
    }
}
