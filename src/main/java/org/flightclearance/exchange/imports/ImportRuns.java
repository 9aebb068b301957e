package org.flightclearance.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.exchange.ImportResult;
import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.imports.ImportRun.State;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.exchange.upload.Upload;
import org.flightclearance.exchange.upload.Uploads;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.reference.HeldReferences;
import org.flightclearance.security.Actor;
import org.flightclearance.time.UtcClock;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

/**
 * The files uploaded on pages. They are in the database for an hour after their last use, so every node can go on with them: it
 * fetches the file, and checks it anew. Each import is one transaction, which also notes that the file was imported, so nothing
 * of an unfinished import is filed, and no file is imported twice.
 */
@ApplicationScoped
public class ImportRuns {

    private static final Logger LOG = Logger.getLogger(ImportRuns.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration NOTED = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** On the disk of this node, up to 64 MiB each. */
    private static final int MOST_KEPT = 50;

    private static final int SECRET_BYTES = 16;

    private final ImportService service;
    private final Uploads uploads;
    private final KeptReadings readings;
    private final Missions missions;
    private final UtcClock clock;
    private final FileThreads threads;
    private final SecureRandom random = new SecureRandom();

    private final Cache<String, ImportRun> runs = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumSize(MOST_KEPT)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .removalListener(ImportRuns::forget)
            .build();

    ImportRuns(
            ImportService service,
            Uploads uploads,
            KeptReadings readings,
            Missions missions,
            UtcClock clock,
            FileThreads threads) {
        this.service = service;
        this.uploads = uploads;
        this.readings = readings;
        this.missions = missions;
        this.clock = clock;
        this.threads = threads;
    }

    /** Keeps an uploaded file, and returns the token of its run. */
    public String keep(Actor actor, Instant now, Spool spool, @Nullable String mission) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        OwnTransaction.run(() -> uploads.add(token, actor.name(), mission, spool, now));
        runs.put(token, new ImportRun(token, actor.name(), mission, 0, spool));
        return token;
    }

    /** Starts a trial run. Does nothing if the file is being processed, or was imported. */
    public void check(Actor actor, Instant now, ImportRun run, FileReading reading) {
        if (run.checks(reading)) {
            threads.execute(() -> process(run, () -> {
                OwnTransaction.run(() -> uploads.isRead(run.token(), reading.written(), now));
                run.follows(run.revision() + 1);
                run.ends(State.CHECKED, rehearsed(actor, now, run));
            }));
        }
    }

    /** Starts the import of a checked file. Does nothing if the import has already started. */
    public void bring(Actor actor, Instant now, ImportRun run, ImportMode mode) {
        if (run.begins()) {
            threads.execute(() -> process(run, () -> {
                try (var references = held(actor, now, run);
                        var file = opened(run, actor)) {
                    run.ends(
                            State.DONE,
                            brought(run, now, () -> service.bring(actor, now, file, mode, references, run::progress)));
                }
            }));
        }
    }

    private ImportResult brought(ImportRun run, Instant now, Supplier<ImportResult> importing) {
        try {
            var result = OwnTransaction.call(LONGEST, () -> {
                // Until the end of the import, as other nodes see
                if (!uploads.lock(run.token())
                        || uploads.of(run.token()).map(Upload::isBrought).orElse(true)) {
                    throw new NotBrought(null);
                }
                var counts = importing.get();
                if (counts.refused()) {
                    throw new NotBrought(counts);
                }
                uploads.isBrought(run.token(), counts, now);
                return counts;
            });
            run.follows(run.revision() + 1);
            return result;
        } catch (NotBrought stopped) {
            if (stopped.refused == null) {
                throw stopped;
            }
            return stopped.refused;
        }
    }

    /** Empty if the token is unknown, or belongs to another account. */
    public Optional<ImportRun> of(Actor actor, Instant now, String token) {
        var found = OwnTransaction.call(() -> uploads.of(token)).filter(it -> it.isOf(actor.name()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var upload = found.get();
        if (upload.usedAt().isBefore(now.minus(NOTED))) {
            OwnTransaction.run(() -> uploads.touch(token, now));
        }
        var here = runs.getIfPresent(token);
        return Optional.of(
                here != null && (here.isRunning() || here.revision() == upload.revision())
                        ? here
                        : fromElsewhere(actor, now, upload));
    }

    /** The file of another node, or of an earlier start of this one, as it stands now. */
    private ImportRun fromElsewhere(Actor actor, Instant now, Upload upload) {
        if (!upload.isBrought() && !OwnTransaction.call(() -> uploads.lock(upload.token()))) {
            return new ImportRun(upload.token(), actor.name(), upload.mission(), upload.revision(), null);
        }
        var run = new ImportRun(upload.token(), actor.name(), upload.mission(), upload.revision(), fetched(upload));
        runs.put(upload.token(), run);
        if (upload.reading() != null && run.checks(readings.of(upload.reading()))) {
            threads.execute(() -> process(run, () -> {
                var trial = rehearsed(actor, now, run);
                run.ends(
                        upload.isBrought() ? State.DONE : State.CHECKED,
                        upload.isBrought() ? upload.result(trial) : trial);
            }));
        }
        return run;
    }

    private Spool fetched(Upload upload) {
        try (var bytes = uploads.open(upload)) {
            return Spool.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportResult rehearsed(Actor actor, Instant now, ImportRun run) throws IOException, UnreadableFile {
        try (var file = opened(run, actor)) {
            return service.rehearse(actor, now, file, ImportMode.ALL_OR_NOTHING, run::progress);
        }
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void forgetUnused() {
        var before = clock.now().minus(KEPT);
        OwnTransaction.run(() -> uploads.forgetUnusedSince(before));
    }

    private void process(ImportRun run, Work work) {
        try {
            work.carryOut();
        } catch (NotBrought byAnotherNode) {
            // The next look at the page finds out how far that one is
            runs.invalidate(run.token());
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

    /** Deletes the files from the disk when the node stops. */
    @PreDestroy
    void stop() {
        runs.invalidateAll();
    }

    private static void forget(@Nullable String token, @Nullable ImportRun run, RemovalCause cause) {
        try {
            if (run != null && run.isHere()) {
                run.spool().close();
            }
        } catch (IOException e) {
            LOG.warn("an uploaded file could not be deleted from disk", e);
        }
    }

    /** Ends the transaction of an import, and rolls back what was entered. */
    private static final class NotBrought extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable ImportResult refused;

        /** @param refused for its errors; null: another node imports the file, or has done so */
        NotBrought(@Nullable ImportResult refused) {
            super("not imported", null, false, false);
            this.refused = refused;
        }
    }

    private interface Work {
        void carryOut() throws IOException, UnreadableFile;
    }
}
