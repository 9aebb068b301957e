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

/** Counts the files that are on their way, in or out: so many of each caller, and so many of this node. */
@Singleton
@Startup
class Transfers {

    private static final Duration LATER = Duration.ofSeconds(5);

    private final int mostOfACaller;
    private final int most;
    /** As many files are written at once as there are processors: more of them would only slow the pages down. */
    private final Semaphore writing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Map<String, Integer> ofCallers = new HashMap<>();
    private int all;

    /**
     * @param mostOfACaller how many an account, a key or an address without either may have at once
     * @param most how many all of them may have at once; fewer than the threads that work, or exports take them all
     */
    Transfers(
            @ConfigProperty(name = "fct.transfers.per-caller", defaultValue = "8") int mostOfACaller,
            @ConfigProperty(name = "fct.transfers.per-node", defaultValue = "24") int most) {
        if (mostOfACaller < 1 || most < 1) {
            throw new IllegalStateException(
                    "FCT_TRANSFERS_PER_CALLER and FCT_TRANSFERS_PER_NODE are numbers of files, from 1.");
        }
        this.mostOfACaller = mostOfACaller;
        this.most = most;
    }

    /** @throws ProtocolRefusal where the caller, or this node, has as many as may be */
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

    /** Waits for its turn. */
    void write(Writing file) throws IOException {
        writing.acquireUninterruptibly();
        try {
            file.write();
        } finally {
            writing.release();
        }
    }

    /** What is written when its turn comes. */
    interface Writing {
        void write() throws IOException;
    }

    private synchronized void ended(String caller) {
        ofCallers.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
        all--;
    }

    /** One file on its way. */
    final class Transfer {

        private final String caller;
        private boolean ended;

        private Transfer(String caller) {
            this.caller = caller;
        }

        /** May be said again. */
        synchronized void end() {
            if (!ended) {
                ended = true;
                ended(caller);
            }
        }
    }
}
