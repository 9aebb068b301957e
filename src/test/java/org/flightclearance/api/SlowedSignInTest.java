package org.flightclearance.api;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@OnBothDatabases
class SlowedSignInTest {

    /** Enough wrong passwords for a waiting time that is longer than the test. */
    private static final int MANY = 12;

    @Test
    void after_many_wrong_passwords_the_right_one_must_wait_too_but_not_from_another_address() {
        var officer = officer(mission());
        int refused = 0;
        for (int i = 0; i < MANY; i++) {
            refused += from("198.51.100.7", officer, "wrong horse").extract().statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        var answer = from("198.51.100.7", officer, ApiClient.PASSWORD)
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .body("detail", containsString("wrong passwords"));
        assertThat(Integer.parseInt(answer.extract().header("Retry-After"))).isBetween(1, 900);
        from("198.51.100.8", officer, ApiClient.PASSWORD).statusCode(200);
        from("2001:db8::1", officer, ApiClient.PASSWORD).statusCode(200);
        as(officer).get("/missions").then().statusCode(200);
    }

    @Test
    void an_unknown_user_name_must_wait_like_any_other() {
        int status = 401;
        for (int i = 0; i < MANY && status == 401; i++) {
            status = from("198.51.100.9", "nobody", "wrong horse").extract().statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void the_right_password_resets_the_count_of_wrong_ones() {
        var officer = officer(mission());
        for (int i = 0; i < 3; i++) {
            for (int wrong = 0; wrong < 4; wrong++) {
                from("198.51.100.10", officer, "wrong horse").statusCode(401);
            }
            from("198.51.100.10", officer, ApiClient.PASSWORD).statusCode(200);
        }
    }

    private static ValidatableResponse from(String address, String account, String password) {
        return stranger()
                .header("X-Forwarded-For", address)
                .auth()
                .preemptive()
                .basic(account, password)
                .get("/missions")
                .then();
    }
}
