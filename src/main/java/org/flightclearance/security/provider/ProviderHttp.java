package org.flightclearance.security.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/**
 * Calls the provider. After a failed call it is left alone for some seconds, so that a provider that hangs does not hold up
 * one call of ours after the other.
 */
@ApplicationScoped
class ProviderHttp {

    /** Shorter than the wait for a locked row, which a second call of the same session does meanwhile. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private @Nullable HttpClient client;

    /** In nanoseconds of the machine; the clock of the application may stand still. */
    private final AtomicLong failedAt = new AtomicLong(System.nanoTime() - LEFT_ALONE.toNanos());

    /** @throws ProviderUnavailable if there is no answer in time, or one that speaks of a fault of the provider */
    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** @throws ProviderUnavailable if there is no answer in time, or one that speaks of a fault of the provider */
    HttpResponse<String> post(String address, String credentials, String form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", credentials)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Whether the last call has just failed. */
    boolean isLeftAlone() {
        return System.nanoTime() - failedAt.get() < LEFT_ALONE.toNanos();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (isLeftAlone()) {
            throw new ProviderUnavailable("the last call of the provider has just failed");
        }
        try {
            var answer = client().send(
                            request.timeout(LIMIT)
                                    .header("Accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= SERVER_ERROR || answer.statusCode() == TOO_MANY) {
                throw failed(new ProviderUnavailable("the provider answers " + answer.statusCode()));
            }
            return answer;
        } catch (IOException noAnswer) {
            throw failed(new ProviderUnavailable(noAnswer));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed(new ProviderUnavailable(stopping));
        }
    }

    /** As after a failed call. */
    void leaveAlone() {
        failedAt.set(System.nanoTime());
    }

    private ProviderUnavailable failed(ProviderUnavailable why) {
        leaveAlone();
        return why;
    }

    /** Made when it is first needed: without a provider there is none. Redirects are not followed. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
        }
        return client;
    }
}
