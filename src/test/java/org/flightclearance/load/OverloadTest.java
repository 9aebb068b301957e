package org.flightclearance.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** All worker threads are taken, and more calls come. */
@QuarkusTest
class OverloadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch freed = new CountDownLatch(1);

    @Inject
    ExecutorService workers;

    @Inject
    WorkerQueue queue;

    @ConfigProperty(name = "quarkus.thread-pool.max-threads")
    int threads;

    @AfterEach
    void free() throws InterruptedException {
        freed.countDown();
        await(false);
    }

    @Test
    void calls_are_refused_at_once_and_taken_again_when_threads_are_free() throws InterruptedException {
        for (int i = 0; i < threads; i++) {
            workers.execute(this::holdThread);
        }
        await(true);

        given().get("/api/v1/missions")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .header("X-Trace-Id", containsString("-"))
                .body("title", equalTo("Not available at the moment"))
                .body("detail", containsString("More calls are waiting"));
        given().header("Accept-Language", "fr")
                .get("/queue")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("text/html")
                .body(containsString("Indisponible pour le moment"));
        given().get("/q/health/live").then().statusCode(200);

        freed.countDown();
        await(false);
        ApiClient.as(ApiClient.ADMIN).get("/missions").then().statusCode(200);
    }

    private void holdThread() {
        try {
            freed.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(boolean refuses) throws InterruptedException {
        long began = System.nanoTime();
        while (queue.isTooLong() != refuses) {
            assertThat(System.nanoTime() - began).isLessThan(PATIENCE.toNanos());
            Thread.sleep(20);
        }
    }
}
