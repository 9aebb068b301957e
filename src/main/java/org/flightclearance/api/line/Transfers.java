package org.flightclearance.api.line;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.api.protocol.ProblemKind;
import org.flightclearance.api.protocol.ProtocolRefusal;
import org.flightclearance.language.Sentence;

/** Limits the number of simultaneous uploads and downloads per caller and on this node. */
@Singleton
@Startup
class Transfers {

    private static final Duration LATER = Duration.ofSeconds(5);

    private final int mostOfACaller;
    private final int most;
    /** Only one file per processor is written at a time. More would slow down the pages. */
    private final Semaphore writing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Map<String, Integer> ofCallers = new HashMap<>();
    private int all;

    /**
     * @param mostOfACaller limit for an account, a key, or an address without either
     * @param most limit for all; fewer than the worker threads, or exports would take them all
     */
    Transfers(
            @ConfigProperty(name = "fct.transfers.per-caller", defaultValue = "8") int mostOfACaller,
            @ConfigProperty(name = "fct.transfers.per-node", defaultValue = "24") int most) {
        if (mostOfACaller < 1 || most < 1) {
            throw new IllegalStateException(
                    "FCT_TRANSFERS_PER_CALLER and FCT_TRANSFERS_PER_NODE must be whole numbers of at least 1.");
        }
        this.mostOfACaller = mostOfACaller;
        this.most = most;
    }

    /** @throws ProtocolRefusal if the caller or this node has reached its limit */
    synchronized Transfer begin(String caller) {
        if (ofCallers.getOrDefault(caller, 0) >= mostOfACaller) {
            throw new ProtocolRefusal(
                    ProblemKind.TOO_MANY_REQUESTS, Sentence.of("refused.own_transfers", mostOfACaller), LATER);
        }
        if (all >= most) {
            throw new ProtocolRefusal(ProblemKind.UNAVAILABLE, Sentence.of("refused.all_transfers"), LATER);
        }
        ofCallers.merge(caller, 1, Integer::sum);
        all++;
        return new Transfer(caller);
    }

    /** Waits until a file may be written, then writes it. */
    void write(Writing file) throws IOException {
        writing.acquireUninterruptibly();
        try {
            file.write();
        } finally {
            writing.release();
        }
    }

    /** Writes the file. */
    interface Writing {
        void write() throws IOException;
    }

    private synchronized void ended(String caller) {
        ofCallers.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
        all--;
    }

    /** One upload or download. */
    final class Transfer {

        private final String caller;
        private boolean ended;

        private Transfer(String caller) {
            this.caller = caller;
        }

        /** Ends the transfer. Calling it again does nothing. */
        synchronized void end() {
            if (!ended) {
                ended = true;
                ended(caller);
            }
        }
    }
}
