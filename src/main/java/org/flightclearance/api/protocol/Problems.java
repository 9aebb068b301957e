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
 * Writes problem documents and a log line for each: what was refused and where, but never the input, which may contain
 * secrets.
 */
@Singleton
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    Problem of(ProblemKind kind, Sentence detail, List<Fault> faults, Wording wording) {
        LOG.infof("%s %s %s%s", kind.status(), kind.type(), detail.key(), places(faults));
        return written(kind, detail, faults, wording);
    }

    /** An internal error: the log gets the stack trace, the caller only the trace id. */
    Problem ofOurs(ProblemKind kind, Sentence detail, Throwable thrown, Wording wording) {
        LOG.errorf(thrown, "%s %s", kind.status(), kind.type());
        return written(kind, detail, List.of(), wording);
    }

    /** A temporary failure of the database: one log line without stack trace, because every call fails the same way. */
    Problem ofDatabase(ProblemKind kind, Sentence detail, Throwable thrown, Wording wording) {
        LOG.warnf("%s %s %s", kind.status(), kind.type(), inOneLine(DatabaseTrouble.inWords(thrown)));
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
                CallTrace.current(),
                detail);
    }

    private static String places(List<Fault> faults) {
        return faults.stream()
                .map(fault -> " " + inOneLine(fault.pointer()) + " "
                        + fault.sentence().key())
                .collect(Collectors.joining(","));
    }

    /** Removes line breaks, so that input cannot forge a log line. */
    private static String inOneLine(@Nullable String text) {
        return String.valueOf(text).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", "?");
    }
}
