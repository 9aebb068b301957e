package org.flightclearance.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.logging.Logger;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.exchange.ImportResult;
import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.ParsedRequest;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.ClientReferences;
import org.flightclearance.request.Move;
import org.flightclearance.request.ledger.Ledger;
import org.flightclearance.request.ledger.LedgerService;
import org.flightclearance.request.reference.HeldReferences;
import org.flightclearance.security.Actor;

/** Imports files of requests. Each import is one transaction and checks the whole file, even after an error. */
@ApplicationScoped
public class ImportService {

    public static final int MOST_ROWS = 100_000;

    /** Number of requests recorded together. A larger number takes fewer queries and more memory. */
    private static final int CHUNK = 500;

    private static final Logger LOG = Logger.getLogger(ImportService.class);

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final LedgerService service;

    ImportService(LedgerService service) {
        this.service = service;
    }

    /**
     * Reads a file to its end and reserves the references that its requests will need. This happens before the
     * transaction of the import, so that neither waits for a second connection.
     *
     * @return the reserved references; close them after the import, even if it was refused
     */
    @ActivateRequestContext
    public HeldReferences hold(Actor actor, Instant now, LedgerFile file) throws IOException {
        checkMayFile(actor);
        var references = service.references(actor, now);
        try {
            for (var next = file.next(); next.isPresent(); next = file.next()) {
                references.add(next.get().entry());
            }
        } catch (UnreadableFile reportedByTheImport) {
            LOG.debug("a file cannot be read to its end", reportedByTheImport);
        }
        return references.hold();
    }

    /**
     * Imports a file, in the running transaction or in a new one. If the import is refused, nothing is stored.
     *
     * @param references references reserved for this file
     * @param progress receives the number of rows processed so far
     * @throws Refused if the actor may not file or record what the file contains, if it has too many rows, or if
     *     somebody else filed the same request, or changed the rules of its mission, at the same time
     */
    public ImportResult bring(
            Actor actor,
            Instant now,
            LedgerFile file,
            ImportMode mode,
            HeldReferences references,
            IntConsumer progress) {
        checkMayFile(actor);
        var transaction = QuarkusTransaction.joiningExisting().timeout(Math.toIntExact(LONGEST.toSeconds()));
        try {
            return alone(() -> transaction.call(() -> {
                var ledger = service.open(actor, now, references);
                var tally = entered(ledger, file, progress);
                if (tally.isRefused(mode)) {
                    throw new DryRunEnd(tally);
                }
                ledger.end();
                return tally.result(mode);
            }));
        } catch (DryRunEnd refused) {
            return refused.tally().result(mode);
        }
    }

    /** Runs the import in a transaction of its own and rolls it back. */
    public ImportResult rehearse(Actor actor, Instant now, LedgerFile file, ImportMode mode, IntConsumer progress) {
        checkMayFile(actor);
        try {
            return alone(() -> OwnTransaction.call(LONGEST, () -> {
                throw new DryRunEnd(entered(service.rehearse(actor, now), file, progress));
            }));
        } catch (DryRunEnd rehearsed) {
            return rehearsed.tally().trial(mode);
        }
    }

    /** Turns a conflict with a user who files or changes the same requests at the same time into a refusal. */
    private static <T> T alone(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConstraintViolationException violated) {
            var known = ClientReferences.duplicateOr(violated);
            // Such as the next entry in the history of a request
            throw known == violated && violated.getKind() == ConstraintKind.UNIQUE ? raced() : known;
        } catch (OptimisticLockException | PessimisticLockException | LockTimeoutException raced) {
            throw raced();
        }
    }

    private static Refused raced() {
        return new Refused(Refusal.STALE_VERSION, Sentence.of("refused.raced"));
    }

    private static Tally entered(Ledger ledger, LedgerFile file, IntConsumer progress) {
        var tally = new Tally();
        try {
            for (var chunk = chunk(file, tally); !chunk.isEmpty(); chunk = chunk(file, tally)) {
                var entered =
                        ledger.enter(chunk.stream().map(ParsedRequest::entry).toList());
                for (int i = 0; i < chunk.size(); i++) {
                    tally.count(chunk.get(i), entered.get(i));
                }
                progress.accept(tally.rows());
            }
        } catch (UnreadableFile unreadable) {
            tally.endsUnreadable(unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tally.keepNotes(file.notes());
        return tally;
    }

    private static List<ParsedRequest> chunk(LedgerFile file, Tally tally) throws IOException, UnreadableFile {
        var chunk = new ArrayList<ParsedRequest>();
        int rows = tally.rows();
        while (chunk.size() < CHUNK) {
            var next = file.next();
            if (next.isEmpty()) {
                break;
            }
            rows += next.get().rows();
            if (rows > MOST_ROWS) {
                throw new Refused(Refusal.TOO_LARGE, Sentence.of("refused.too_many_rows", MOST_ROWS));
            }
            chunk.add(next.get());
        }
        return chunk;
    }

    private static void checkMayFile(Actor actor) {
        if (!Move.FILE.permission().isGrantedTo(actor)) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.role", Move.FILE));
        }
    }
}
