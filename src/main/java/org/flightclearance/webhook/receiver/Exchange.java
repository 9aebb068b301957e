package org.flightclearance.webhook.receiver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;

/** One call and its answer, of which no more is read than is kept. All of it runs in one event loop. */
final class Exchange {

    /** In bytes. */
    static final int MOST_READ = 4_096;

    private static final int TAKEN = 200;
    private static final int NO_LONGER_TAKEN = 300;

    private final Instant at;
    private final CompletableFuture<ReceiverAnswer> answer = new CompletableFuture<>();
    private final Buffer read = Buffer.buffer();
    private volatile @Nullable HttpClientRequest request;

    Exchange(Instant at) {
        this.at = at;
    }

    CompletableFuture<ReceiverAnswer> answer() {
        return answer;
    }

    void connected(HttpClientRequest connection, String payload) {
        request = connection;
        if (answer.isDone()) {
            giveUp();
            return;
        }
        connection.exceptionHandler(broken -> fail(Trouble.BROKEN_OFF));
        connection.response().onSuccess(this::answers).onFailure(broken -> fail(Trouble.BROKEN_OFF));
        connection.send(payload);
    }

    /** Also ends the connection. */
    void giveUp() {
        var open = request;
        if (open != null) {
            open.reset();
        }
    }

    void fail(Trouble trouble) {
        answer.complete(ReceiverAnswer.failed(trouble));
    }

    private void answers(HttpClientResponse response) {
        response.exceptionHandler(broken -> answer.complete(said(response, Trouble.BROKEN_OFF)));
        response.handler(part -> {
            read.appendBuffer(
                    part.length() + read.length() <= MOST_READ ? part : part.slice(0, MOST_READ - read.length()));
            if (read.length() == MOST_READ) {
                answer.complete(said(response, null));
                giveUp();
            }
        });
        response.endHandler(complete -> answer.complete(said(response, null)));
    }

    private ReceiverAnswer said(HttpClientResponse response, @Nullable Trouble trouble) {
        int status = response.statusCode();
        boolean isTaken = status >= TAKEN && status < NO_LONGER_TAKEN;
        // NUL: PostgreSQL stores none
        var text = read.toString(StandardCharsets.UTF_8).replace('\0', ' ');
        return new ReceiverAnswer(
                trouble == null && !isTaken ? Trouble.REFUSED : trouble,
                status,
                text.isEmpty() ? null : text,
                RetryAfter.at(response.getHeader("Retry-After"), at));
    }
}
