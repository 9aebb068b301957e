package org.flightclearance.report;

import java.util.Locale;
import java.util.Objects;

import org.flightclearance.language.Sentence;

/** The finding of a report in one sentence, in the style of the Secretary-General's reports. */
public final class ReportSentence {

    private ReportSentence() {}

    public static Sentence of(DenialReport report) {
        var total = report.total();
        var basis = report.basis().name().toLowerCase(Locale.ROOT);
        var period = report.period();
        int sent = total.count(Column.SENT);
        if (sent == 0) {
            return Sentence.of(
                    "sentence.nothing_" + basis,
                    period.from(),
                    period.to(),
                    report.mission().code());
        }
        return Sentence.of(
                "sentence.found",
                Sentence.of(
                        "sentence.counted_" + basis,
                        period.from(),
                        period.to(),
                        report.mission().code(),
                        sent),
                share(report, "sentence.denied", Column.DENIED),
                share(report, "sentence.unanswered", Column.UNANSWERED),
                share(report, "sentence.together", Column.DENIED_OR_UNANSWERED),
                total.count(Column.PENDING) == 0
                        ? Sentence.of("sentence.none_pending")
                        : Sentence.of("sentence.pending", total.count(Column.PENDING), report.asOf()));
    }

    private static Sentence share(DenialReport report, String key, Column column) {
        var rate = Objects.requireNonNull(report.total().rate(column));
        return Sentence.of(key, report.total().count(column), rate);
    }
}
