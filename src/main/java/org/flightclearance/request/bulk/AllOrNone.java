package org.flightclearance.request.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;

/** Does something for each of many requests. If one is refused, all are: the caller's transaction must not commit. */
public final class AllOrNone {

    /** The largest number of requests in one step. */
    public static final int MOST_REQUESTS = 500;

    private AllOrNone() {}

    /**
     * @param requests as the caller sent them; anything may be missing
     * @param reference names the request; null: not given
     * @throws Refused with every fault of every request
     */
    public static <T, R> List<R> each(
            List<@Nullable T> requests, Function<T, @Nullable String> reference, Function<T, R> action) {
        if (requests.isEmpty() || requests.size() > MOST_REQUESTS) {
            throw Refused.at("/requests", "fault.letter_requests", MOST_REQUESTS);
        }
        var done = new ArrayList<R>();
        var refusals = new BulkRefusals();
        var seen = new HashSet<String>();
        for (int i = 0; i < requests.size(); i++) {
            var one = requests.get(i);
            var named = one == null ? null : reference.apply(one);
            if (one == null || named == null) {
                refusals.add(i, "", Refused.at("", "fault.required"));
            } else if (!seen.add(named)) {
                refusals.add(i, named, Refused.at("", "fault.twice", named));
            } else {
                try {
                    done.add(action.apply(one));
                } catch (Refused refused) {
                    refusals.add(i, named, refused);
                }
            }
        }
        refusals.refuseIfAny(requests.size());
        return done;
    }
}
