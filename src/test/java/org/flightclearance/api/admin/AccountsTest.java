package org.flightclearance.api.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.PASSWORD;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.hamcrest.Matchers.equalTo;

/** Whether the password of an account is one that an administrator has set, and what follows for scripts. */
@OnBothDatabases
class AccountsTest {

    @Test
    void a_new_account_has_a_first_password_with_which_the_api_answers_at_once() {
        var name = open("clerk.", "officer", null);
        as(name).get("/missions").then().statusCode(200);
        assertFirst(name, true);
        assertFirst(open("script.", "officer", false), false);
    }

    @Test
    void a_password_set_by_somebody_else_is_a_first_password_and_every_other_change_leaves_that_as_it_is() {
        var name = officer(mission());
        patch(name, Map.of("roles", List.of("manager"))).body("first_password", equalTo(false));
        patch(name, Map.of("password", PASSWORD)).body("first_password", equalTo(true));
        patch(name, Map.of("disabled", true)).body("first_password", equalTo(true));
        patch(name, Map.of("password", PASSWORD, "first_password", false)).body("first_password", equalTo(false));
        patch(name, Map.of("first_password", true)).body("first_password", equalTo(true));
    }

    @Test
    void an_administrator_makes_a_first_password_the_own_one_only_by_changing_it() {
        var name = open("ines.", "admin", null);
        for (var change : List.of(Map.of("password", PASSWORD), Map.of("first_password", false))) {
            as(name).body(change)
                    .patch("/accounts/" + name)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/password"));
        }
        assertFirst(name, true);
        as(name).body(Map.of("password", "battery staple"))
                .patch("/accounts/" + name)
                .then()
                .statusCode(200)
                .body("first_password", equalTo(false));
    }

    @Test
    void the_first_administrator_has_no_first_password() {
        assertFirst(ADMIN, false);
    }

    private static String open(String prefix, String role, Boolean first) {
        var name = prefix + mission();
        var profile = new HashMap<String, Object>(Map.of("name", name, "password", PASSWORD, "roles", List.of(role)));
        if (first != null) {
            profile.put("first_password", first);
        }
        as(ADMIN)
                .body(profile)
                .post("/accounts")
                .then()
                .statusCode(201)
                .body("first_password", equalTo(!Boolean.FALSE.equals(first)));
        return name;
    }

    private static ValidatableResponse patch(String name, Map<String, ?> change) {
        return as(ADMIN).body(change).patch("/accounts/" + name).then().statusCode(200);
    }

    private static void assertFirst(String name, boolean expected) {
        as(ADMIN)
                .get("/accounts")
                .then()
                .body("items.find { it.name == '" + name + "' }.first_password", equalTo(expected));
    }
}
