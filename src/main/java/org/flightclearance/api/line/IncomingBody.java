package org.flightclearance.api.line;

import java.io.IOException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Receives the body of a call. The event loop writes each piece itself: it fits into the cache of the operating system,
 * so the write does not block for long.
 */
final class IncomingBody {

    private final HttpServerRequest request;
    private final SpooledContent content;
    private final long largest;
    private final Taker taker;
    private boolean over;

    /**
     * @param content where it is written
     * @param largest limit in bytes
     * @param taker notified when it is complete or has failed
     */
    IncomingBody(HttpServerRequest request, SpooledContent content, long largest, Taker taker) {
        this.request = request;
        this.content = content;
        this.largest = largest;
        this.taker = taker;
    }

    void takeIn() {
        try {
            if (announced() > SpooledContent.LARGEST_IN_MEMORY) {
                // Refuse too many transfers now: a client that sent Expect: 100-continue then never sends the body
                content.inFile();
            }
        } catch (IOException | RuntimeException refused) {
            fail(refused);
            return;
        }
        if (request.isEnded()) {
            // Another handler has read the body already
            end();
            return;
        }
        request.handler(this::take);
        request.endHandler(all -> end());
        request.exceptionHandler(gone -> fail(new ClientGone(gone)));
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private long announced() {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The HTTP decoder already refuses a length that is not a number
        return length == null ? 0 : Long.parseLong(length);
    }

    private void take(Buffer piece) {
        if (over) {
            return;
        }
        try {
            content.write(piece.getBytes());
        } catch (IOException | RuntimeException refused) {
            fail(refused);
            return;
        }
        if (content.size() > largest) {
            fail(new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE));
        }
    }

    private void end() {
        if (over) {
            return;
        }
        try {
            content.close();
            over = true;
            taker.whole();
        } catch (IOException full) {
            over = true;
            taker.failed(full);
        }
    }

    private void fail(Throwable failure) {
        if (!over) {
            over = true;
            request.pause();
            taker.failed(failure);
        }
    }

    /** Callback; called once. */
    interface Taker {

        void whole() throws IOException;

        /**
         * @param failure a {@link WebApplicationException} if the client disconnected or sent too much, a refusal if
         *     this caller sends too many files at once, or an error of the disk
         */
        void failed(Throwable failure);
    }
}
