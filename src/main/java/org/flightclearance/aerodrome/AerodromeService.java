package org.flightclearance.aerodrome;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.flightclearance.security.Actor;

/** Adds, changes and imports aerodromes. API and pages let only administrators call it. */
@ApplicationScoped
public class AerodromeService {

    /** Number of aerodromes stored together. A larger number takes fewer queries and more memory. */
    private static final int CHUNK = 500;

    private static final int SECONDS_AT_THE_MOST = 10 * 60;

    private final Aerodromes aerodromes;
    private final Journal journal;
    private final Event<MovedAerodromes> moved;

    AerodromeService(Aerodromes aerodromes, Journal journal, Event<MovedAerodromes> moved) {
        this.aerodromes = aerodromes;
        this.journal = journal;
        this.moved = moved;
    }

    /**
     * Adds an aerodrome.
     *
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public Aerodrome add(Actor actor, Instant now, AerodromeProfile profile) {
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
        note(actor, now, aerodrome, Description.nothing());
        tell(actor, now, Set.of(aerodrome.code()));
        return aerodrome;
    }

    /**
     * Changes an aerodrome.
     *
     * @param change computes the new description from the old one
     */
    @Transactional
    public Aerodrome change(Actor actor, Instant now, String code, UnaryOperator<AerodromeProfile> change) {
        var aerodrome = aerodromes.of(code);
        var said = change.apply(aerodrome.profile());
        var changed = said.tidied();
        var faults = changed.faultsOfDescription();
        if (said.code() != null && !said.code().equalsIgnoreCase(aerodrome.code())) {
            faults.add("/code", "fault.aerodrome_code_fixed");
        }
        faults.refuseIfAny();
        var before = aerodrome.profile();
        aerodrome.describe(changed);
        aerodromes.flush();
        note(actor, now, aerodrome, before.description());
        if (changed.isElsewhereThan(before)) {
            tell(actor, now, Set.of(aerodrome.code()));
        }
        return aerodrome;
    }

    private void tell(Actor actor, Instant now, Set<String> codes) {
        if (!codes.isEmpty()) {
            moved.fire(new MovedAerodromes(actor, now, Set.copyOf(codes)));
        }
    }

    private void note(Actor actor, Instant now, Aerodrome aerodrome, Description before) {
        var said = aerodrome.profile();
        var title = aerodrome.code() + " " + said.name();
        journal.note(actor.name(), now, Subject.AERODROME, aerodrome.code(), title, before, said.description());
    }

    /**
     * Imports a file, in the running transaction or in a new one. If the file has any error, nothing is stored.
     *
     * @param countries country codes in upper case; if empty, all countries are taken
     * @throws Refused if the file has too many rows, or if somebody else added the same aerodrome at the same time
     */
    public AerodromeImport bring(Actor actor, Instant now, InputStream file, Set<String> countries) throws IOException {
        var read = AerodromeFile.read(file, countries);
        if (read.isRefused()) {
            return read.refused();
        }
        try {
            return QuarkusTransaction.joiningExisting()
                    .timeout(SECONDS_AT_THE_MOST)
                    .call(() -> stored(actor, now, read));
        } catch (ConstraintViolationException raced) {
            throw new Refused(Refusal.STALE_VERSION, Sentence.of("refused.raced"));
        }
    }

    /** Computes the result of an import without storing anything. */
    @Transactional
    public AerodromeImport rehearse(InputStream file, Set<String> countries) throws IOException {
        var read = AerodromeFile.read(file, countries);
        return read.isRefused() ? read.refused() : stored(read, false, new HashSet<>());
    }

    /** Writes one journal entry for the whole file, however many aerodromes it has. */
    private AerodromeImport stored(Actor actor, Instant now, AerodromeFile read) {
        var elsewhere = new HashSet<String>();
        var done = stored(read, true, elsewhere);
        var said = new Description().with("/created", done.created()).with("/updated", done.updated());
        journal.note(actor.name(), now, Subject.AERODROME, Journal.ALL, Journal.ALL, Description.nothing(), said);
        tell(actor, now, elsewhere);
        return done;
    }

    /** @param elsewhere to which the codes of new and moved aerodromes are added */
    private AerodromeImport stored(AerodromeFile read, boolean forGood, Set<String> elsewhere) {
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
            chunk.stream()
                    .filter(it -> isElsewhere(it, known.get(it.code())))
                    .forEach(it -> elsewhere.add(String.valueOf(it.code())));
            if (forGood) {
                fresh.forEach(profile -> aerodromes.persist(new Aerodrome(profile)));
                other.forEach(profile -> {
                    var there = Objects.requireNonNull(known.get(profile.code()));
                    there.describe(profile.orCountryOf(there.profile()));
                });
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

    private static boolean isElsewhere(AerodromeProfile profile, @Nullable Aerodrome there) {
        return there == null || profile.isElsewhereThan(there.profile());
    }

    private static boolean isOther(AerodromeProfile profile, @Nullable Aerodrome there) {
        return there != null && !profile.orCountryOf(there.profile()).equals(there.profile());
    }
}
