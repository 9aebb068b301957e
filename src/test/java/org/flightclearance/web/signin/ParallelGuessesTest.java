package org.flightclearance.web.signin;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ParallelGuessesTest {

    private static final int GUESSES = 60;

    @Test
    void of_many_guesses_at_once_at_most_five_are_checked() throws Exception {
        var officer = ApiClient.officer(ApiClient.mission());
        assertThat(answers("203.0.113.60", officer, "wrong")).isLessThanOrEqualTo(5);
    }

    private static long answers(String address, String account, String password) throws Exception {
        var pool = Executors.newFixedThreadPool(GUESSES);
        try {
            var calls = IntStream.range(0, GUESSES)
                    .<Callable<String>>mapToObj(i -> () -> {
                        var browser = Browser.from(address);
                        browser.post("/sign-in/check", Map.of("j_username", account, "j_password", password + " " + i));
                        return browser.location();
                    })
                    .toList();
            long lookedAt = 0;
            for (var call : pool.invokeAll(calls)) {
                var location = call.get();
                assertThat(location).matches("/sign-in\\?(again=true|wait=\\d+)");
                lookedAt += location.endsWith("again=true") ? 1 : 0;
            }
            return lookedAt;
        } finally {
            pool.shutdown();
        }
    }
}
