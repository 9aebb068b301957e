package org.flightclearance.api;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@OnBothDatabases
class ServedContractTest {

    @Test
    void everybody_may_read_the_contract_and_it_is_docs_openapi_yaml() throws IOException {
        var served = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var tree = new ObjectMapper().readTree(served);
        assertThat(tree.get("openapi").asText()).startsWith("3.1.");
        assertThat(tree).isEqualTo(OpenApi.document().tree());
    }

    @Test
    void everybody_may_open_the_contract_in_swagger_ui() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
