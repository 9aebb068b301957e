package org.flightclearance.exchange;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.ImportRun.State;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.reference.HeldReferences;
import org.flightclearance.security.Actor;

/**
 * The files uploaded to this node. Each is kept for an hour after its last use. A node that stops loses them. Each
 * import is one transaction, so nothing of an unfinished import is filed.
 */
@ApplicationScoped
public class ImportRuns {

    private static final Logger LOG = Logger.getLogger(ImportRuns.class);
    private static final Duration KEPT = Duration.ofHours(1);

    /** On disk, up to 64 MiB each. */
    private static final int MOST_KEPT = 50;

    private static final int NODE_BYTES = 4;
    private static final int SECRET_BYTES = 12;

    private final ImportService service;
    private final Missions missions;
    private final ExecutorService executor;
    private final SecureRandom random = new SecureRandom();

    /** The prefix of this node's tokens. The node recognises its own tokens by it. */
    private final String node = hex(NODE_BYTES);

    private final Cache<String, ImportRun> runs = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumSize(MOST_KEPT)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .removalListener(ImportRuns::forget)
            .build();

    ImportRuns(ImportService service, Missions missions, ExecutorService executor) {
        this.service = service;
        this.missions = missions;
        this.executor = executor;
    }

    /** Keeps an uploaded file, and returns the token of its run. */
    public String keep(Actor actor, Spool spool, @Nullable String mission) {
        var token = node + hex(SECRET_BYTES);
        runs.put(token, new ImportRun(actor.name(), mission, spool));
        return token;
    }

    /** Starts a trial run. Does nothing if the file is being processed, or was imported. */
    public void check(Actor actor, Instant now, ImportRun run, FileReading reading) {
        if (run.checks(reading)) {
            executor.execute(() -> process(run, () -> {
                try (var file = opened(run, actor)) {
                    run.ends(
                            State.CHECKED,
                            service.rehearse(actor, now, file, ImportMode.ALL_OR_NOTHING, run::progress));
                }
            }));
        }
    }

    /** Starts the import of a checked file. Does nothing if the import has already started. */
    public void bring(Actor actor, Instant now, ImportRun run, ImportMode mode) {
        if (run.begins()) {
            executor.execute(() -> process(run, () -> {
                try (var references = held(actor, now, run);
                        var file = opened(run, actor)) {
                    run.ends(State.DONE, service.bring(actor, now, file, mode, references, run::progress));
                }
            }));
        }
    }

    /** Empty if the token is unknown, or belongs to another account. */
    public Optional<ImportRun> of(Actor actor, String token) {
        return Optional.ofNullable(runs.getIfPresent(token)).filter(run -> run.isOf(actor.name()));
    }

    /** Whether this node gave out the token since its last start. */
    public boolean isFromHere(String token) {
        return token.startsWith(node);
    }

    private String hex(int bytes) {
        return HexFormat.of().formatHex(random.generateSeed(bytes));
    }

    private void process(ImportRun run, Work work) {
        try {
            work.carryOut();
        } catch (UnreadableFile unreadable) {
            run.ends(State.CHECKED, ImportResult.unreadable(unreadable));
        } catch (Refused refused) {
            run.fails(refused.detail());
        } catch (IOException | RuntimeException unexpected) {
            LOG.error("an uploaded file could not be imported", unexpected);
            run.fails(Sentence.of("refused.internal_import"));
        }
    }

    private HeldReferences held(Actor actor, Instant now, ImportRun run) throws IOException, UnreadableFile {
        try (var file = opened(run, actor)) {
            return service.hold(actor, now, file);
        }
    }

    private LedgerFile opened(ImportRun run, Actor actor) throws IOException, UnreadableFile {
        return run.reading().open(run.spool(), new RowMissions(missions, actor, run.mission()));
    }

    /** Deletes the files when the node stops. */
    @PreDestroy
    void stop() {
        runs.invalidateAll();
    }

    private static void forget(@Nullable String token, @Nullable ImportRun run, RemovalCause cause) {
        try {
            if (run != null) {
                run.spool().close();
            }
        } catch (IOException e) {
            LOG.warn("an uploaded file could not be deleted from disk", e);
        }
    }

    private interface Work {
        void carryOut() throws IOException, UnreadableFile;
    }
}
