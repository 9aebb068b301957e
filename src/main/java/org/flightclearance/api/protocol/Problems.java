package org.flightclearance.api.protocol;

import java.util.List;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Fault;

/**
 * Writes problem documents, and a line in the log for each: what was refused and where, but never what was sent in,
 * which may be a secret.
 */
@Singleton
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    Problem of(ProblemKind kind, Sentence detail, List<Fault> faults, Wording wording) {
        LOG.infof("%d %s %s%s", kind.status(), kind.type(), detail.key(), places(faults));
        return written(kind, detail, faults, wording);
    }

    /** A fault of our own, of which the log tells everything and the caller hears only where to find it. */
    Problem ofOurs(ProblemKind kind, Sentence detail, Throwable thrown, Wording wording) {
        LOG.errorf(thrown, "%d %s", kind.status(), kind.type());
        return written(kind, detail, List.of(), wording);
    }

    /** A failure of the database that will pass: one line says why, since every call says the same meanwhile. */
    Problem ofDatabase(ProblemKind kind, Sentence detail, Throwable thrown, Wording wording) {
        LOG.warnf("%d %s %s", kind.status(), kind.type(), inOneLine(DatabaseTrouble.inWords(thrown)));
        return written(kind, detail, List.of(), wording);
    }

    private static Problem written(ProblemKind kind, Sentence detail, List<Fault> faults, Wording wording) {
        var errors = faults.stream()
                .map(fault -> new Problem.FieldError(fault.pointer(), wording.say(fault.sentence())))
                .toList();
        return new Problem(
                "/problems/" + kind.type(),
                wording.text("problem." + kind.type()),
                kind.status(),
                wording.say(detail),
                errors,
                CallTrace.current());
    }

    private static String places(List<Fault> faults) {
        return faults.stream()
                .map(fault -> " " + inOneLine(fault.pointer()) + " "
                        + fault.sentence().key())
                .collect(Collectors.joining(","));
    }

    /** A name that somebody sent in must not look like a line of the log. */
    private static String inOneLine(@Nullable String text) {
        return String.valueOf(text).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", "?");
    }
}
