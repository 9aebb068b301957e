package org.flightclearance.request;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Execution;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Route;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.outcome.AskedLeg;
import org.flightclearance.request.outcome.LegOutcome;

/** What follows for the legs of a request from its answers. */
public final class LegFacts {

    private LegFacts() {}

    static List<AskedLeg> asked(List<Leg> legs, AnswersByLeg answers) {
        var decided = answers.decided();
        return IntStream.range(0, legs.size())
                .mapToObj(i -> new AskedLeg(
                        Route.name(legs.get(i).from()),
                        Route.name(legs.get(i).to()),
                        decided.get(i),
                        decided.get(i) == null && answers.limits().get(i).withdrawn()))
                .toList();
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

    /** @param passed whether the deadline has passed */
    static @Nullable LegOutcome outcome(Status status, boolean passed, @Nullable String legAnswers, int leg) {
        return at(status, passed, legAnswers == null ? null : asked(legAnswers, leg));
    }

    /** The legs that were asked for. While every answer is for all legs, they are those of the route. */
    static List<AskedLeg> at(Status status, boolean passed, String route, @Nullable String legAnswers) {
        return legAnswers == null
                ? Route.legs(route).stream()
                        .map(ends -> new AskedLeg(ends.from(), ends.to(), at(status, passed, null), false))
                        .toList()
                : AskedLeg.read(legAnswers).stream()
                        .map(leg -> leg.with(at(status, passed, leg)))
                        .toList();
    }

    /** @param asked null: every answer is for all legs */
    private static @Nullable LegOutcome at(Status status, boolean passed, @Nullable AskedLeg asked) {
        return switch (status) {
            case APPROVED -> asked == null ? LegOutcome.APPROVED : orUnanswered(asked, passed);
            case DENIED -> asked == null ? LegOutcome.DENIED : orUnanswered(asked, passed);
            case UNANSWERED -> LegOutcome.UNANSWERED;
            case NOTIFIED -> asked != null && asked.outcome() == LegOutcome.DENIED ? LegOutcome.DENIED : null;
            case SUBMITTED, PENDING, WITHDRAWN -> null;
        };
    }

    private static @Nullable LegOutcome orUnanswered(AskedLeg asked, boolean passed) {
        return asked.outcome() == null && passed && !asked.withdrawn() ? LegOutcome.UNANSWERED : asked.outcome();
    }

    private static AskedLeg asked(String legAnswers, int leg) {
        var asked = AskedLeg.read(legAnswers);
        return leg > asked.size() ? new AskedLeg("", "", null, false) : asked.get(leg - 1);
    }
}
