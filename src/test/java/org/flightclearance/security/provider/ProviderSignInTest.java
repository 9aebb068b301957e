package org.flightclearance.security.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.api.ApiClient;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.security.account.ProviderAccountService;
import org.flightclearance.security.account.ProviderPerson;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.withKey;
import static org.hamcrest.Matchers.equalTo;

/** People whom a provider of identities signs in, at one that runs for these tests. */
@QuarkusTest
@QuarkusTestResource(value = TestProvider.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderSignInTest {

    private static final Duration STALE = ProviderSessionService.HOLDS.plusSeconds(1);

    @Inject
    EntityManager database;

    @Inject
    ProviderRounds rounds;

    @Inject
    ProviderAccountService accounts;

    @Inject
    GroupRights rights;

    private String mission;
    private String person;
    private String officers;

    @BeforeEach
    void a_group_has_a_role() {
        mission = ApiClient.mission();
        person = "person-" + UUID.randomUUID();
        officers = "officers of " + mission;
        map(officers, mission, "officer");
    }

    @Test
    void a_person_in_a_mapped_group_gets_an_account_with_its_roles_and_the_page_that_was_asked_for() {
        TestProvider.staff().of(person, List.of("everybody", officers));
        TestProvider.staff().with(Map.of("preferred_username", "Awa." + mission, "email", "admin@example.org"));
        var browser = Browser.stranger();
        browser.get("/requests?q=UNO");
        assertThat(browser.follow().select("a[href=/sign-in/provider]")).isNotEmpty();
        signIn(browser);
        assertThat(browser.location()).isEqualTo("/requests?q=UNO");
        assertThat(browser.follow().select(".aside").text()).contains("Awa." + mission);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.get("/account").select("input[type=password]")).isEmpty();
        browser.get("/requests/new");
        assertThat(browser.status()).isEqualTo(200);
        browser.get("/groups");
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.get("/news").select("h1")).isNotEmpty();
        as(ADMIN)
                .get("/accounts")
                .then()
                .body(
                        "items.find { it.name == 'Awa.%s' }.rights".formatted(mission),
                        equalTo(List.of(Map.of("mission", mission, "role", "officer"))))
                .body("items.find { it.name == 'Awa.%s' }.provider.subject".formatted(mission), equalTo(person))
                .body(
                        "items.find { it.name == 'Awa.%s' }.provider.groups".formatted(mission),
                        equalTo(List.of(officers)));
    }

    @Test
    void the_provider_is_asked_with_state_nonce_and_pkce_and_its_tokens_are_not_in_the_browser() {
        TestProvider.staff().of(person, List.of(officers));
        var browser = Browser.stranger();
        browser.get("/sign-in/provider");
        assertThat(browser.header("Location"))
                .contains("state=", "nonce=", "code_challenge_method=S256", "scope=openid");
        come(browser, TestProvider.back(browser.header("Location")));
        assertThat(browser.cookiesSet())
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("fct-session="));
    }

    @Test
    void without_a_mapped_group_no_account_is_made_and_the_page_says_so() {
        TestProvider.staff().of(person, List.of("everybody"));
        var browser = signIn(Browser.stranger());
        assertThat(browser.follow().select("h1").text()).isEqualTo("You have no role here yet");
        assertThat(browser.status()).isEqualTo(403);
        as(ADMIN)
                .get("/accounts")
                .then()
                .body("items.provider.subject.findAll { it == '%s' }".formatted(person), equalTo(List.of()));
        assertThat(browser.get("/queue").text()).isEmpty();
    }

    @Test
    void a_group_that_is_taken_away_counts_within_five_minutes() {
        var managers = "managers of " + mission;
        map(managers, mission, "manager");
        TestProvider.staff().of(person, List.of(officers, managers));
        var browser = signIn(Browser.stranger());
        TestProvider.staff().of(person, List.of(managers));
        age(Duration.ofMinutes(2));
        browser.get("/account");
        assertThat(roles()).containsExactlyInAnyOrder("manager", "officer");
        age(Duration.ofMinutes(4));
        browser.get("/account");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(roles()).containsExactly("manager");
    }

    @Test
    void a_word_of_the_provider_that_a_clock_has_dated_ahead_does_not_hold() {
        var managers = "managers of " + mission;
        map(managers, mission, "manager");
        TestProvider.staff().of(person, List.of(officers, managers));
        var browser = signIn(Browser.stranger());
        TestProvider.staff().of(person, List.of(managers));
        age(Duration.ofSeconds(-50));
        rounds.askAt(Instant.now());
        assertThat(roles()).containsExactlyInAnyOrder("manager", "officer");
        age(Duration.ofDays(-1));
        rounds.askAt(Instant.now());
        assertThat(roles()).containsExactly("manager");
        TestProvider.staff().of(person, List.of(officers));
        age(Duration.ofDays(-1));
        browser.get("/account");
        assertThat(roles()).containsExactly("officer");
    }

    @Test
    void a_session_whose_beginning_a_clock_has_dated_ahead_is_over() {
        TestProvider.staff().of(person, List.of(officers));
        var browser = signIn(Browser.stranger());
        began(Duration.ofSeconds(-50));
        rounds.askAt(Instant.now());
        browser.get("/queue");
        assertThat(browser.status()).isEqualTo(200);
        began(Duration.ofDays(-1));
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
        assertThat(sessions()).isPositive();
        rounds.askAt(Instant.now());
        assertThat(sessions()).isZero();
    }

    @Test
    void an_account_whose_confirmation_a_clock_has_dated_ahead_lapses_30_days_after_that_is_noticed() {
        TestProvider.staff().of(person, List.of(officers));
        var key = key(signIn(Browser.stranger()));
        var now = Instant.now();
        OwnTransaction.run(() -> database.createNativeQuery(
                        "update account set confirmed_at = :ahead where provider_groups = :group")
                .setParameter("ahead", now.plus(Duration.ofDays(365)))
                .setParameter("group", officers)
                .executeUpdate());
        rounds.lapseAt(now);
        rounds.lapseAt(now.plus(Duration.ofDays(30)).minusSeconds(60));
        withKey(key).get("/missions").then().statusCode(200);
        rounds.lapseAt(now.plus(Duration.ofDays(30)).plusSeconds(60));
        withKey(key).get("/missions").then().statusCode(401);
    }

    @Test
    void one_session_that_the_provider_does_not_speak_of_holds_up_no_other() {
        var managers = "managers of " + mission;
        map(managers, mission, "manager");
        TestProvider.staff().of(person, List.of(officers, managers));
        signIn(Browser.stranger());
        signIn(Browser.stranger());
        TestProvider.staff().of(person, List.of(managers));
        TestProvider.staff().refuseOnce("invalid_scope");
        age(STALE);
        rounds.askAt(Instant.now());
        assertThat(roles()).containsExactly("manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "interaction_required", "login_required", "consent_required"})
    void a_session_ends_if_the_provider_wants_the_person_to_sign_in_again(String error) {
        TestProvider.staff().of(person, List.of(officers));
        var browser = signIn(Browser.stranger());
        TestProvider.staff().refuseOnce(error);
        age(STALE);
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
        signIn(browser);
        browser.get("/queue");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void with_the_last_group_sessions_end_and_keys_die_and_both_come_back_with_it() {
        TestProvider.staff().of(person, List.of(officers));
        var browser = signIn(Browser.stranger());
        var key = key(browser);
        withKey(key).get("/missions").then().statusCode(200);
        TestProvider.staff().of(person, List.of());
        age(STALE);
        rounds.askAt(Instant.now());
        withKey(key).get("/missions").then().statusCode(401);
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
        TestProvider.staff().of(person, List.of(officers));
        signIn(browser);
        browser.get("/queue");
        assertThat(browser.status()).isEqualTo(200);
        withKey(key).get("/missions").then().statusCode(200);
    }

    @Test
    void a_role_that_is_taken_from_a_group_is_gone_at_once() {
        TestProvider.staff().of(person, List.of(officers));
        var browser = signIn(Browser.stranger());
        var key = key(browser);
        String id = as(ADMIN).get("/groups").path("items.find { it.group == '%s' }.id".formatted(officers));
        as(ADMIN).delete("/groups/" + id).then().statusCode(204);
        withKey(key).get("/missions").then().statusCode(401);
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void an_account_of_which_the_provider_says_nothing_for_long_loses_its_rights_and_its_keys() {
        TestProvider.staff().of(person, List.of(officers));
        var key = key(signIn(Browser.stranger()));
        rounds.lapseAt(Instant.now().plus(Duration.ofDays(30)).minusSeconds(60));
        withKey(key).get("/missions").then().statusCode(200);
        rounds.lapseAt(Instant.now().plus(Duration.ofDays(30)).plusSeconds(60));
        withKey(key).get("/missions").then().statusCode(401);
    }

    @Test
    void a_session_ends_when_the_provider_no_longer_knows_it_but_the_keys_go_on() {
        TestProvider.staff().of(person, List.of(officers));
        var browser = signIn(Browser.stranger());
        var key = key(browser);
        OwnTransaction.run(() -> database.createNativeQuery("update provider_session set refresh_token = null")
                .executeUpdate());
        age(STALE);
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
        withKey(key).get("/missions").then().statusCode(200);
    }

    @Test
    void a_session_ends_after_a_working_day() {
        TestProvider.staff().of(person, List.of(officers));
        var browser = signIn(Browser.stranger());
        began(ProviderSessionService.LONGEST.minusMinutes(1));
        browser.get("/queue");
        assertThat(browser.status()).isEqualTo(200);
        began(Duration.ofMinutes(2));
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void the_same_subject_of_two_issuers_are_two_people() {
        TestProvider.staff().of(person, List.of(officers));
        TestProvider.staff().with(Map.of("preferred_username", "Ines." + mission));
        signIn(Browser.stranger());
        var other = new ProviderPerson(
                TestProvider.issuer("partners"), person, "INES." + mission, java.util.Set.of(officers));
        var mapped = rights.mapped(other.groups());
        var account = OwnTransaction.call(() -> accounts.signIn(other, mapped.groups(), mapped.rights(), Instant.now())
                .orElseThrow());
        assertThat(account.name()).isEqualTo("INES." + mission + "-2");
        assertThat(subjects()).filteredOn(person::equals).hasSize(2);
    }

    @Test
    void a_token_of_another_issuer_audience_or_nonce_is_refused() {
        TestProvider.staff().of(person, List.of(officers));
        TestProvider.staff().with(Map.of("aud", "another client"));
        assertRefused(signIn(Browser.stranger()));
        TestProvider.staff().of(person, List.of(officers));
        TestProvider.staff().with(Map.of("nonce", "another"));
        assertRefused(signIn(Browser.stranger()));
        TestProvider.staff().of(person, List.of(officers));
        TestProvider.staff().with(Map.of("iss", TestProvider.issuer("partners")));
        assertRefused(signIn(Browser.stranger()));
        assertThat(subjects()).doesNotContain(person);
    }

    @Test
    void a_code_that_another_browser_asked_for_is_refused() {
        TestProvider.staff().of(person, List.of(officers));
        var asking = Browser.stranger();
        asking.get("/sign-in/provider");
        var other = Browser.stranger();
        come(other, TestProvider.back(asking.header("Location")));
        assertRefused(other);
    }

    @Test
    void signing_out_ends_the_session_here_and_leads_to_the_provider() {
        TestProvider.staff().of(person, List.of(officers));
        var browser = signIn(Browser.stranger());
        var session = browser.cookiesSet().stream()
                .filter(cookie -> cookie.startsWith("fct-session="))
                .findFirst()
                .orElseThrow()
                .replaceFirst("fct-session=([^;]*).*", "$1");
        var page = browser.post("/sign-out", Map.of());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Refresh"))
                .startsWith("0; url=" + TestProvider.issuer("staff") + "/endsession?")
                .contains("id_token_hint=", "post_logout_redirect_uri=", "client_id=" + TestProvider.CLIENT);
        assertThat(page.select("h1").text()).isEqualTo("You are signed out of the tracker");
        assertThat(TestProvider.back(browser.header("Refresh").substring("0; url=".length())))
                .endsWith("/sign-in");
        // A copy of the cookie is worth nothing
        var thief = Browser.stranger().with("fct-session", session);
        thief.get("/queue");
        assertThat(thief.location()).isEqualTo("/sign-in");
    }

    @Test
    void only_one_administrator_signs_in_with_a_password() {
        var manager = ApiClient.manager(mission);
        as(manager).get("/missions").then().statusCode(401);
        var browser = Browser.stranger();
        browser.post("/sign-in/check", Map.of("j_username", manager, "j_password", ApiClient.PASSWORD));
        assertThat(browser.location()).isEqualTo("/sign-in?again=true");
        assertThat(Browser.signedInAs(ADMIN)
                        .get("/accounts")
                        .select("tr:has(a[href=/accounts/%s])".formatted(manager))
                        .text())
                .contains("keys only");
        as(ADMIN).body("{\"disabled\": true}").patch("/accounts/admin").then().statusCode(422);
    }

    @Test
    void a_disabled_account_stays_disabled_whatever_its_groups() {
        TestProvider.staff().of(person, List.of(officers));
        TestProvider.staff().with(Map.of("preferred_username", "Koffi." + mission));
        var browser = signIn(Browser.stranger());
        as(ADMIN)
                .body("{\"disabled\": true}")
                .patch("/accounts/Koffi." + mission)
                .then()
                .statusCode(200);
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
        assertThat(signIn(browser).follow().select("h1").text()).isEqualTo("Your account is disabled");
        as(ADMIN)
                .body("{\"password\": \"battery staple\", \"roles\": [\"admin\"]}")
                .patch("/accounts/Koffi." + mission)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/password", "/roles")));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void while_the_provider_is_stopped_pages_say_so_and_keys_and_the_administrator_go_on() {
        TestProvider.staff().of(person, List.of(officers));
        var browser = signIn(Browser.stranger());
        var key = key(browser);
        TestProvider.end();
        try {
            age(Duration.ofMinutes(4));
            browser.get("/queue");
            assertThat(browser.status()).isEqualTo(200);
            age(STALE);
            assertThat(browser.get("/queue").select("h1").text())
                    .isEqualTo("The sign-in of your organisation does not answer");
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.header("Retry-After")).isNotNull();
            var stranger = Browser.stranger();
            stranger.get("/sign-in/provider");
            assertThat(stranger.location()).isEqualTo("/sign-in/provider/refused?why=unavailable");
            stranger.follow();
            assertThat(stranger.status()).isEqualTo(503);
            rounds.askAt(Instant.now());
            withKey(key).get("/missions").then().statusCode(200);
            var admin = Browser.signedInAs(ADMIN);
            admin.get("/accounts");
            assertThat(admin.status()).isEqualTo(200);
        } finally {
            TestProvider.run();
        }
    }

    /** From the page of the provider back to ours. */
    private static Browser signIn(Browser browser) {
        browser.get("/sign-in/provider");
        come(browser, TestProvider.back(browser.header("Location")));
        return browser;
    }

    private static void come(Browser browser, String address) {
        var back = URI.create(address);
        browser.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static void assertRefused(Browser browser) {
        assertThat(browser.location()).isEqualTo("/sign-in/provider/refused?why=refused");
        assertThat(browser.follow().select("h1").text()).isEqualTo("You are not signed in");
        assertThat(browser.status()).isEqualTo(403);
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    private static void map(String group, String mission, String role) {
        as(ADMIN)
                .body(Map.of("group", group, "mission", mission, "role", role))
                .post("/groups")
                .then()
                .statusCode(201);
    }

    private String key(Browser browser) {
        browser.fillIn("/keys/new", Map.of("/name", "Air tasking", "/rights/" + mission, "officer"));
        return browser.follow().select(".secret code").first().text();
    }

    private List<String> subjects() {
        return as(ADMIN).get("/accounts").path("items.provider.subject");
    }

    private List<String> roles() {
        return as(ADMIN).get("/accounts").path("items.find { it.provider?.subject == '%s' }.roles".formatted(person));
    }

    private long sessions() {
        return OwnTransaction.call(() -> database.createQuery(
                        "select count(*) from ProviderSession s where s.account.identity.subject = ?1", Long.class)
                .setParameter(1, person)
                .getSingleResult());
    }

    /** As if all sessions had been checked so long ago. */
    private void age(Duration ago) {
        OwnTransaction.run(() -> database.createQuery("update ProviderSession set checkedAt = ?1")
                .setParameter(1, Instant.now().minus(ago))
                .executeUpdate());
    }

    private void began(Duration ago) {
        OwnTransaction.run(() -> database.createQuery("update ProviderSession set beganAt = beganAt - ?1 second")
                .setParameter(1, ago.toSeconds())
                .executeUpdate());
    }
}
