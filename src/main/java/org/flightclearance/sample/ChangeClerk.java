package org.flightclearance.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.request.Channel;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.Status;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;

/** Records changes by the mission after the sending, and acknowledgements by the host. */
final class ChangeClerk {

    private static final Duration MOVED_BY = Duration.ofHours(1);

    /** Frequent reasons are listed more than once. */
    private static final List<WithdrawalReason> REASONS = List.of(
            WithdrawalReason.WEATHER,
            WithdrawalReason.WEATHER,
            WithdrawalReason.WEATHER,
            WithdrawalReason.TECHNICAL,
            WithdrawalReason.TECHNICAL,
            WithdrawalReason.NO_LONGER_NEEDED,
            WithdrawalReason.INSECURITY,
            WithdrawalReason.MERGED,
            WithdrawalReason.HOST_ASKED);

    private final Notebook notebook;

    ChangeClerk(Notebook notebook) {
        this.notebook = notebook;
    }

    /** Two in three notes verbales come back stamped. */
    void acknowledge(Post post, List<Dossier> dossiers) {
        var first = dossiers.get(0);
        var draw = Draw.of(first.planned().number(), "stamp");
        if (post.channel() == Channel.NOTE_VERBALE && !draw.oneIn(3)) {
            var stamped = first.times().sent().plus(draw.between(40, 200), ChronoUnit.MINUTES);
            dossiers.forEach(
                    dossier -> notebook.acknowledge(stamped.plus(20, ChronoUnit.MINUTES), dossier.stored(), stamped));
        }
    }

    void amendInPlace(List<Dossier> dossiers) {
        dossiers.stream()
                .filter(dossier -> dossier.takes(Turn.AMENDED_IN_PLACE))
                .forEach(dossier -> {
                    var now = dossier.times().sent().plus(4, ChronoUnit.HOURS);
                    notebook.amend(now, dossier.stored(), moved(dossier.stored().asFiled()));
                });
    }

    /** Withdraws requests as planned. An amended request is skipped: the amendment already withdraws it. */
    void withdraw(List<Dossier> dossiers) {
        for (var dossier : dossiers) {
            if (dossier.takes(Turn.NOT_FLOWN)
                    || dossier.planned().ending() == Status.WITHDRAWN
                            && !dossier.planned().isAmended()) {
                var at = dossier.times().withdrawn();
                var reason = Draw.of(dossier.planned().number(), "withdrawal").oneOf(REASONS);
                notebook.withdraw(at.plus(15, ChronoUnit.MINUTES), dossier.stored(), new Withdrawal(reason, at));
            }
        }
    }

    private static Filing moved(Filing filed) {
        return FilingBuilder.builder()
                .mission(filed.mission())
                .clientReference(filed.clientReference())
                .purpose(filed.purpose())
                .aircraft(Fleet.insteadOf(Objects.requireNonNull(filed.aircraft())))
                .sector(filed.sector())
                .legs(Objects.requireNonNull(filed.legs()).stream()
                        .map(ChangeClerk::moved)
                        .toList())
                .passengers(filed.passengers())
                .cargoKg(filed.cargoKg())
                .dangerousGoods(filed.dangerousGoods())
                .unit(filed.unit())
                .remarks(filed.remarks())
                .repeats(filed.repeats())
                .amends(filed.amends())
                .filedAt(filed.filedAt())
                .clearance(filed.clearance())
                .sent(filed.sent())
                .build();
    }

    private static @Nullable Leg moved(@Nullable Leg leg) {
        return leg == null ? null : new Leg(leg.from(), leg.to(), moved(leg.etd()), moved(leg.eta()));
    }

    private static @Nullable Instant moved(@Nullable Instant time) {
        return time == null ? null : time.plus(MOVED_BY);
    }
}
