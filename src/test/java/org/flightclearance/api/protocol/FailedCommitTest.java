package org.flightclearance.api.protocol;

import java.sql.SQLException;
import java.util.List;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.junit.jupiter.api.Test;

import org.flightclearance.database.BrokenConnections;

import static org.assertj.core.api.Assertions.assertThat;

/** What a call is answered whose transaction could not be committed. */
@QuarkusTest
class FailedCommitTest {

    @Inject
    Problems problems;

    @Inject
    AddressMethods methods;

    @Inject
    BrokenConnections broken;

    @Test
    void who_was_not_first_is_told_so() {
        assertThat(statusAfter(new OptimisticLockException())).isEqualTo(412);
        assertThat(statusAfter(violation(ConstraintKind.UNIQUE, "alert_settings_pkey")))
                .isEqualTo(412);
        assertThat(statusAfter(violation(ConstraintKind.UNIQUE, "PUBLIC.MISSION_CODE_UNIQUE")))
                .isEqualTo(422);
        assertThat(statusAfter(violation(ConstraintKind.CHECK, "any"))).isEqualTo(500);
    }

    private int statusAfter(RuntimeException why) {
        var rolledBack = new RollbackException("Could not commit");
        rolledBack.initCause(why);
        var language = new CallerLanguage(new HttpHeadersImpl(List.of()));
        return new ProblemMappers(language, problems, methods, broken)
                .unexpected(new ArcUndeclaredThrowableException(rolledBack))
                .getStatus();
    }

    private static ConstraintViolationException violation(ConstraintKind kind, String name) {
        return new ConstraintViolationException("violated", new SQLException(), kind, name);
    }
}
