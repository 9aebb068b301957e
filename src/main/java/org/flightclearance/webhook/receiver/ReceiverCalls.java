package org.flightclearance.webhook.receiver;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Calls receivers. Each call has its own connection, to the very address that was checked; the certificate must be that of
 * the host. Redirects are not followed: they would lead past the check.
 */
@ApplicationScoped
public class ReceiverCalls {

    /** From the lookup of the host to the end of the answer. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** So that calls to one host do not wait for each other. */
    private static final int CONNECTIONS_TO_ONE_HOST = 1_000;

    private final AllowedHosts hosts;
    private final Duration limit;
    private final HttpClient client;

    @Inject
    ReceiverCalls(AllowedHosts hosts, Vertx vertx) {
        this(hosts, vertx, LIMIT);
    }

    public ReceiverCalls(AllowedHosts hosts, Vertx vertx, Duration limit) {
        this.hosts = hosts;
        this.limit = limit;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS_TO_ONE_HOST)
                .setConnectTimeout(Math.toIntExact(limit.toMillis())));
    }

    /**
     * Sends a message, and waits for the answer.
     *
     * @param now UTC; part of what is signed, so that nobody can send an old message again
     */
    public ReceiverAnswer send(Message message, Instant now) {
        ReceiverAddress address;
        try {
            address = hosts.check(message.url());
        } catch (UnusableReceiver refused) {
            return ReceiverAnswer.failed(refused.trouble());
        }
        var exchange = new Exchange(now);
        client.request(options(address, message, now))
                .onSuccess(connection -> exchange.connected(connection, message.payload()))
                .onFailure(unreachable -> exchange.fail(Trouble.UNREACHABLE));
        return answer(exchange);
    }

    private static RequestOptions options(ReceiverAddress address, Message message, Instant now) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(address.socket()))
                .setHost(address.url().getHost())
                .setPort(address.port())
                .setSsl(address.isHttps())
                .setURI(address.target())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Flight-Clearance-Tracker")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", message.signatures(now));
    }

    private ReceiverAnswer answer(Exchange exchange) {
        try {
            return exchange.answer().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            exchange.fail(Trouble.TOO_SLOW);
            exchange.giveUp();
            return ReceiverAnswer.failed(Trouble.TOO_SLOW);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            exchange.giveUp();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }
}
