package org.flightclearance.aerodrome;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** Adds, changes and imports aerodromes. API and pages let only administrators call it. */
@ApplicationScoped
public class AerodromeService {

    /** Number of aerodromes stored together. A larger number takes fewer queries and more memory. */
    private static final int CHUNK = 500;

    private static final int SECONDS_AT_THE_MOST = 10 * 60;

    private final Aerodromes aerodromes;
    private final Journal journal;

    AerodromeService(Aerodromes aerodromes, Journal journal) {
        this.aerodromes = aerodromes;
        this.journal = journal;
    }

    /**
     * Adds an aerodrome.
     *
     * @param by name of the user who adds it
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public Aerodrome add(String by, Instant now, AerodromeProfile profile) {
        var tidied = profile.tidied();
        var faults = tidied.faults();
        if (tidied.code() != null && aerodromes.coded(tidied.code()).isPresent()) {
            faults.add("/code", "fault.aerodrome_exists", tidied.code());
        }
        faults.refuseIfAny();
        var aerodrome = new Aerodrome(tidied);
        try {
            aerodromes.persistAndFlush(aerodrome);
        } catch (ConstraintViolationException addedAtTheSameTime) {
            throw Refused.at("/code", "fault.aerodrome_exists", aerodrome.code());
        }
        note(by, now, aerodrome, Description.nothing());
        return aerodrome;
    }

    /** Changes the fields that the given profile has, and keeps the others. */
    @Transactional
    public Aerodrome change(String by, Instant now, String code, AerodromeProfile change) {
        return describe(by, now, code, aerodromes.of(code).profile().changedBy(change.tidied()), change);
    }

    /** Replaces the whole description. Fields that the given profile lacks become empty. */
    @Transactional
    public Aerodrome replace(String by, Instant now, String code, AerodromeProfile profile) {
        return describe(by, now, code, profile.tidied(), profile);
    }

    private Aerodrome describe(String by, Instant now, String code, AerodromeProfile changed, AerodromeProfile said) {
        var aerodrome = aerodromes.of(code);
        var faults = changed.faultsOfDescription();
        if (said.code() != null && !said.code().equalsIgnoreCase(aerodrome.code())) {
            faults.add("/code", "fault.aerodrome_code_fixed");
        }
        faults.refuseIfAny();
        var before = aerodrome.profile().description();
        aerodrome.describe(changed);
        aerodromes.flush();
        note(by, now, aerodrome, before);
        return aerodrome;
    }

    private void note(String by, Instant now, Aerodrome aerodrome, Description before) {
        var said = aerodrome.profile();
        var title = aerodrome.code() + " " + said.name();
        journal.note(by, now, Subject.AERODROME, aerodrome.code(), title, before, said.description());
    }

    /**
     * Imports a file, in the running transaction or in a new one. If the file has any error, nothing is stored.
     *
     * @param countries country codes in upper case; if empty, all countries are taken
     * @throws Refused if the file has too many rows, or if somebody else added the same aerodrome at the same time
     */
    public AerodromeImport bring(String by, Instant now, InputStream file, Set<String> countries) throws IOException {
        var read = AerodromeFile.read(file, countries);
        if (read.isRefused()) {
            return read.refused();
        }
        try {
            return QuarkusTransaction.joiningExisting()
                    .timeout(SECONDS_AT_THE_MOST)
                    .call(() -> noted(by, now, stored(read, true)));
        } catch (ConstraintViolationException raced) {
            throw new Refused(Refusal.STALE_VERSION, Sentence.of("refused.raced"));
        }
    }

    /** Computes the result of an import without storing anything. */
    @Transactional
    public AerodromeImport rehearse(InputStream file, Set<String> countries) throws IOException {
        var read = AerodromeFile.read(file, countries);
        return read.isRefused() ? read.refused() : stored(read, false);
    }

    /** Writes one journal entry for the whole file, however many aerodromes it has. */
    private AerodromeImport noted(String by, Instant now, AerodromeImport done) {
        var said = new Description().with("/created", done.created()).with("/updated", done.updated());
        journal.note(by, now, Subject.AERODROME, Journal.ALL, Journal.ALL, Description.nothing(), said);
        return done;
    }

    private AerodromeImport stored(AerodromeFile read, boolean forGood) {
        int created = 0;
        int updated = 0;
        var profiles = read.profiles();
        for (int from = 0; from < profiles.size(); from += CHUNK) {
            var chunk = profiles.subList(from, Math.min(profiles.size(), from + CHUNK));
            var known = known(chunk);
            var fresh =
                    chunk.stream().filter(it -> !known.containsKey(it.code())).toList();
            var other = chunk.stream()
                    .filter(it -> isOther(it, known.get(it.code())))
                    .toList();
            created += fresh.size();
            updated += other.size();
            if (forGood) {
                fresh.forEach(profile -> aerodromes.persist(new Aerodrome(profile)));
                other.forEach(profile ->
                        Objects.requireNonNull(known.get(profile.code())).describe(profile));
                aerodromes.flush();
            }
            aerodromes.getEntityManager().clear();
        }
        return read.stored(created, updated, profiles.size() - created - updated);
    }

    private Map<@Nullable String, Aerodrome> known(List<AerodromeProfile> chunk) {
        var codes =
                chunk.stream().map(profile -> String.valueOf(profile.code())).toList();
        return aerodromes.coded(codes).stream().collect(Collectors.toMap(Aerodrome::code, Function.identity()));
    }

    private static boolean isOther(AerodromeProfile profile, @Nullable Aerodrome there) {
        return there != null && !there.profile().equals(profile);
    }
}
