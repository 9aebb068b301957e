package org.flightclearance.request.filing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.security.Actor;

/**
 * What forms have filed, so that a form that is sent twice files once: the answer to it was lost, or its button was pressed twice.
 * Their rows are among the first answers to calls with an idempotency key, and are deleted with those.
 */
@ApplicationScoped
public class FiledForms {

    /** No call of the API is kept under it: the key of the form is random. */
    private static final String PREFIX = "page:";

    private static final String READ =
            "select body from first_answer where caller = :caller and idempotency_key = :key";
    private static final String CLAIM =
            "insert into first_answer (caller, idempotency_key, fingerprint, first_at) values (:caller, :key, :fingerprint, :at)";
    private static final String KEEP =
            "update first_answer set body = :body where caller = :caller and idempotency_key = :key";

    private final EntityManager database;

    FiledForms(EntityManager database) {
        this.database = database;
    }

    /**
     * A form as it was sent.
     *
     * @param key what it was given when it was shown
     * @param fingerprint SHA-256 of its fields in hexadecimal: with other fields it is another filing
     */
    public record SentForm(String key, String fingerprint) {

        private String whole() {
            return PREFIX + key + ':' + fingerprint;
        }
    }

    /** The references of what the form has filed; empty if it has filed nothing yet, or has no key. */
    public Optional<List<String>> of(Actor actor, @Nullable SentForm form) {
        if (form == null) {
            return Optional.empty();
        }
        List<?> rows = about(database.createNativeQuery(READ, Tuple.class), actor, form)
                .getResultList();
        return rows.stream().findFirst().map(row -> new String(
                        ((Tuple) row).get("body", byte[].class), StandardCharsets.UTF_8)
                .lines()
                .toList());
    }

    /**
     * Files what a form asks for, and notes it in the same transaction.
     *
     * @param form null: it has no key, and is filed each time
     * @param filing what was prepared before; returns the references. Not called if the form has filed it at the same moment
     */
    public List<String> once(Actor actor, Instant now, @Nullable SentForm form, Supplier<List<String>> filing) {
        return form == null ? filing.get() : noted(actor, now, form, filing);
    }

    private List<String> noted(Actor actor, Instant now, SentForm form, Supplier<List<String>> filing) {
        try {
            return OwnTransaction.call(() -> {
                claim(actor, now, form);
                var references = filing.get();
                about(database.createNativeQuery(KEEP), actor, form)
                        .setParameter("body", String.join("\n", references).getBytes(StandardCharsets.UTF_8))
                        .executeUpdate();
                return references;
            });
        } catch (SentTwice twice) {
            return of(actor, form).orElseThrow(() -> twice);
        }
    }

    /** Waits for the same form, if that is being filed at this moment. */
    private void claim(Actor actor, Instant now, SentForm form) {
        try {
            about(database.createNativeQuery(CLAIM), actor, form)
                    .setParameter("fingerprint", form.fingerprint())
                    .setParameter("at", now)
                    .executeUpdate();
        } catch (ConstraintViolationException taken) {
            throw new SentTwice(taken);
        }
    }

    private static Query about(Query query, Actor actor, SentForm form) {
        return query.setParameter("caller", actor.name()).setParameter("key", form.whole());
    }

    private static final class SentTwice extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SentTwice(Throwable cause) {
            super(cause);
        }
    }
}
