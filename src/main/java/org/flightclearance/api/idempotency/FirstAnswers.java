package org.flightclearance.api.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

/** The stored first answers, by caller and key. */
@ApplicationScoped
class FirstAnswers {

    /** How long an answer can be replayed. */
    static final Duration KEPT = Duration.ofHours(72);

    private static final String READ =
            "select fingerprint, status, location, etag, language, body from first_answer where caller = :caller and idempotency_key = :key and first_at > :since";
    private static final String FORGET_ONE =
            "delete from first_answer where caller = :caller and idempotency_key = :key and first_at <= :since";
    private static final String CLAIM =
            "insert into first_answer (caller, idempotency_key, fingerprint, first_at) values (:caller, :key, :fingerprint, :at)";
    private static final String KEEP =
            "update first_answer set status = :status, location = :location, etag = :etag, language = :language, body = :body where caller = :caller and idempotency_key = :key";
    private static final String FORGET = "delete from first_answer where first_at <= :since";

    private final EntityManager database;

    FirstAnswers(EntityManager database) {
        this.database = database;
    }

    /** The stored answer of the caller and key, if it is not too old. Its fingerprint may differ from the call's. */
    Optional<Kept> find(Intention intention, Instant now) {
        var query = database.createNativeQuery(READ, Tuple.class).setParameter("since", now.minus(KEPT));
        List<?> rows = of(query, intention).getResultList();
        return rows.stream().map(row -> kept((Tuple) row)).findFirst();
    }

    /**
     * Claims the key in the current transaction. Another call with the same key waits for it to end, up to the lock
     * limit of the database. Then the primary key refuses it, or it goes on if the transaction was rolled back. A query
     * timeout is not an option: cancelling needs another connection, and if the network is gone the call would wait
     * even longer.
     */
    void claim(Intention intention, Instant now) {
        of(database.createNativeQuery(FORGET_ONE), intention)
                .setParameter("since", now.minus(KEPT))
                .executeUpdate();
        of(database.createNativeQuery(CLAIM), intention)
                .setParameter("fingerprint", intention.fingerprint())
                .setParameter("at", now)
                .executeUpdate();
    }

    void keep(Intention intention, FirstAnswer answer) {
        of(database.createNativeQuery(KEEP), intention)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("etag", answer.etag())
                .setParameter("language", answer.language())
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    /** Deletes answers that are too old to be replayed. */
    int forgetOld(Instant now) {
        return database.createNativeQuery(FORGET)
                .setParameter("since", now.minus(KEPT))
                .executeUpdate();
    }

    private static Query of(Query query, Intention intention) {
        return query.setParameter("caller", intention.caller()).setParameter("key", intention.key());
    }

    private static Kept kept(Tuple row) {
        return new Kept(
                row.get("fingerprint", String.class),
                new FirstAnswer(
                        row.get("status", Number.class).intValue(),
                        row.get("location", String.class),
                        row.get("etag", String.class),
                        row.get("language", String.class),
                        row.get("body", byte[].class)));
    }

    /** An answer and the fingerprint of its call. */
    record Kept(String fingerprint, FirstAnswer answer) {}

    /** A call to be carried out once. The same key with another fingerprint is a mistake of the caller. */
    record Intention(String caller, String key, String fingerprint) {}
}
