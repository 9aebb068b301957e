package org.flightclearance.api;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.hamcrest.Matchers.is;

/** Spaces are part of a password. */
@OnBothDatabases
class PasswordSpacesTest {

    @Test
    void a_password_keeps_leading_and_trailing_spaces() {
        var account = "blanks." + ApiClient.mission();
        ApiClient.as("admin")
                .body(Map.of("name", account, "password", "  open sesame ", "roles", new String[] {"manager"}))
                .post("/accounts")
                .then()
                .statusCode(201);
        ApiClient.stranger()
                .auth()
                .preemptive()
                .basic(account, "  open sesame ")
                .get("/missions")
                .then()
                .statusCode(is(200));
        ApiClient.stranger()
                .auth()
                .preemptive()
                .basic(account, "open sesame")
                .get("/missions")
                .then()
                .statusCode(is(401));
        ApiClient.as("admin")
                .body(Map.of("password", " another one  "))
                .patch("/accounts/" + account)
                .then()
                .statusCode(200);
        ApiClient.stranger()
                .auth()
                .preemptive()
                .basic(account, " another one  ")
                .get("/missions")
                .then()
                .statusCode(is(200));
    }
}
