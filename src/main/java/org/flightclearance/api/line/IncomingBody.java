package org.flightclearance.api.line;

import java.io.IOException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * The body of a call on its way in. Each piece is written where it belongs as it comes: no more than the operating system
 * keeps in its cache, so the event loop does it itself.
 */
final class IncomingBody {

    private final HttpServerRequest request;
    private final Content content;
    private final long largest;
    private final Taker taker;
    private boolean over;

    /**
     * @param content where it goes
     * @param largest in bytes
     * @param taker who waits for it
     */
    IncomingBody(HttpServerRequest request, Content content, long largest, Taker taker) {
        this.request = request;
        this.content = content;
        this.largest = largest;
        this.taker = taker;
    }

    void takeIn() {
        try {
            if (announced() > Content.LARGEST_IN_MEMORY) {
                // Before anything of it is sent, where the client waits for our word
                content.inFile();
            }
        } catch (IOException | RuntimeException refused) {
            fail(refused);
            return;
        }
        if (request.isEnded()) {
            // Another reader had it, and nothing more comes
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
        // HTTP itself refuses a length that is no number
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

    /** Who waits for it, and is told once. */
    interface Taker {

        void whole() throws IOException;

        /**
         * @param failure a {@link WebApplicationException} where the client went away or sent too much, a refusal where
         *     this caller sends too many files at once, or what is wrong with the disk
         */
        void failed(Throwable failure);
    }
}
