package org.flightclearance.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Execution;
import org.flightclearance.flight.Route;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.outcome.AskedLeg;
import org.flightclearance.request.outcome.LegOutcome;

/** What follows for the legs of a request from its answers. */
public final class LegFacts {

    private LegFacts() {}

    /** @param deadline of the request, UTC; null: it has none */
    static List<AskedLeg> asked(RecordedFacts request, AnswersByLeg answers, @Nullable Instant deadline) {
        var legs = request.legs();
        var decided = answers.decided();
        return IntStream.range(0, legs.size())
                .mapToObj(i -> new AskedLeg(
                        Route.name(legs.get(i).from()),
                        Route.name(legs.get(i).to()),
                        decided.get(i),
                        decided.get(i) == null && answers.limits().get(i).withdrawn(),
                        decided.get(i) == null && request.isDropped(i + 1)
                                ? ownDeadline(answers.limits().get(i), deadline)
                                : null))
                .toList();
    }

    private static @Nullable Instant ownDeadline(AnswersByLeg.Limit dropped, @Nullable Instant deadline) {
        return dropped.withdrawn() || Objects.equals(dropped.at(), deadline) ? null : dropped.at();
    }

    /**
     * What became of an approved flight. An approval that the mission gave back was not flown by us, unless the host had
     * asked for that.
     *
     * @param legAnswers as {@link DerivedFacts} has it
     */
    static @Nullable Execution execution(
            RecordedFacts request, boolean givenBack, Clearance clearance, @Nullable String legAnswers) {
        var etds = request.legs().stream()
                .map(leg -> Objects.requireNonNull(leg.etd()))
                .toList();
        var flying = request.itinerary().going().stream()
                .filter(leg -> granted(clearance, legAnswers, leg))
                .toList();
        var withdrawal = givenBack ? request.withdrawal() : null;
        return request.executed()
                .became(
                        etds,
                        flying,
                        withdrawal == null
                                ? null
                                : withdrawal.reason() == WithdrawalReason.HOST_ASKED
                                        ? Execution.IMPEDED
                                        : Execution.NOT_FLOWN_BY_US);
    }

    /** Whether a leg of a request that may fly is granted: approved or, in a notification, not denied. */
    public static boolean granted(Clearance clearance, @Nullable String legAnswers, int leg) {
        if (legAnswers == null) {
            return true;
        }
        var decided = asked(legAnswers, leg).outcome();
        return clearance == Clearance.NOTIFICATION ? decided != LegOutcome.DENIED : decided == LegOutcome.APPROVED;
    }

    /** Whether the mission withdrew the request before anything was decided for the leg, and before the deadline. */
    static boolean isWithdrawn(@Nullable String legAnswers, int leg) {
        return legAnswers != null && asked(legAnswers, leg).withdrawn();
    }

    static @Nullable LegOutcome outcome(LegsAsked all, int leg) {
        return at(all, all.legAnswers() == null ? null : asked(all.legAnswers(), leg));
    }

    /** The legs that were asked for. While every answer is for all legs, they are those of the route. */
    static List<AskedLeg> at(LegsAsked all) {
        return all.legAnswers() == null
                ? Route.legs(all.route()).stream()
                        .map(ends -> new AskedLeg(ends.from(), ends.to(), at(all, null), false, null))
                        .toList()
                : AskedLeg.read(all.legAnswers()).stream()
                        .map(leg -> leg.with(at(all, leg)))
                        .toList();
    }

    /** @param asked null: every answer is for all legs */
    private static @Nullable LegOutcome at(LegsAsked all, @Nullable AskedLeg asked) {
        return switch (all.status()) {
            case APPROVED -> asked == null ? LegOutcome.APPROVED : orUnanswered(asked, all);
            case DENIED -> asked == null ? LegOutcome.DENIED : orUnanswered(asked, all);
            case UNANSWERED -> LegOutcome.UNANSWERED;
            case NOTIFIED -> asked != null && asked.outcome() == LegOutcome.DENIED ? LegOutcome.DENIED : null;
            case SUBMITTED, PENDING, WITHDRAWN -> null;
        };
    }

    private static @Nullable LegOutcome orUnanswered(AskedLeg asked, LegsAsked all) {
        boolean passed = asked.ownDeadline() == null ? all.passed() : all.ownPassed();
        return asked.outcome() == null && passed && !asked.withdrawn() ? LegOutcome.UNANSWERED : asked.outcome();
    }

    private static AskedLeg asked(String legAnswers, int leg) {
        var asked = AskedLeg.read(legAnswers);
        return leg > asked.size() ? new AskedLeg("", "", null, false, null) : asked.get(leg - 1);
    }
}
