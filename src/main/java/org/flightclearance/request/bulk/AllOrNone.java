package org.flightclearance.request.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;

/** Does something for each of many requests. If one is refused, all are: the caller's transaction must not commit. */
public final class AllOrNone {

    /** The largest number of requests in one step. */
    public static final int MOST_REQUESTS = 500;

    private AllOrNone() {}

    /** Locks the requests that the actor may read until the transaction ends, before something is done for each of them. */
    public static <T> void lock(
            FlightRequests stored, Actor actor, List<@Nullable T> requests, Function<T, @Nullable String> reference) {
        var references = new ArrayList<String>();
        for (var one : requests) {
            var named = one == null ? null : reference.apply(one);
            if (named != null && references.size() < MOST_REQUESTS) {
                references.add(named);
            }
        }
        stored.lock(actor, references);
    }

    /**
     * @param requests as the caller sent them; anything may be missing
     * @param reference names the request; null: not given
     * @throws Refused with every fault of every request
     */
    public static <T, R> List<R> each(
            List<@Nullable T> requests, Function<T, @Nullable String> reference, Function<T, R> action) {
        return each(Findings.noting(), requests, reference, (one, findings) -> action.apply(one));
    }

    /**
     * Does it with warnings.
     *
     * @param all what was found before; the warnings of every request are added
     * @param action gets the findings of its own request, with the pointers of a single move
     * @throws Refused with every fault of every request, and the warnings that are not acceptable
     */
    public static <T, R> List<R> each(
            Findings all,
            List<@Nullable T> requests,
            Function<T, @Nullable String> reference,
            BiFunction<T, Findings, R> action) {
        if (requests.isEmpty() || requests.size() > MOST_REQUESTS) {
            all.faults().add("/requests", "fault.letter_requests", MOST_REQUESTS);
            all.refuseIfAny();
        }
        var done = new ArrayList<R>();
        var refusals = new BulkRefusals(all);
        var seen = new HashSet<String>();
        for (int i = 0; i < requests.size(); i++) {
            var one = requests.get(i);
            var named = one == null ? null : reference.apply(one);
            if (one == null || named == null) {
                refusals.add(i, "", Refused.at("", "fault.required"));
            } else if (!seen.add(named)) {
                refusals.add(i, named, Refused.at("", "fault.twice", named));
            } else {
                var own = refusals.findings(i);
                try {
                    done.add(action.apply(one, own));
                } catch (Refused refused) {
                    refusals.add(i, named, refused);
                }
                refusals.addWarnings(i, named, own.warnings());
            }
        }
        refusals.refuseIfAny(requests.size());
        return done;
    }
}
