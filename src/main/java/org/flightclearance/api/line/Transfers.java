package org.flightclearance.api.line;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.api.protocol.ProblemKind;
import org.flightclearance.api.protocol.ProtocolRefusal;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.UnusableSetting;

/** Limits the number of simultaneous uploads and downloads per caller and on this node. */
@Singleton
@Startup
class Transfers {

    private static final Duration LATER = Duration.ofSeconds(5);

    /** More than any node has threads. */
    private static final int MOST = 10_000;

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
            @ConfigProperty(name = "fct.transfers.per-caller") Optional<String> mostOfACaller,
            @ConfigProperty(name = "fct.transfers.per-node") Optional<String> most) {
        this.mostOfACaller = number(
                "FCT_TRANSFERS_PER_CALLER", mostOfACaller, "how many large files a caller may send or fetch at once");
        this.most =
                number("FCT_TRANSFERS_PER_NODE", most, "how many large files all callers may send or fetch at once");
    }

    private static int number(String name, Optional<String> value, String meaning) {
        return UnusableSetting.wholeNumber(name, value, 1, MOST, meaning);
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
