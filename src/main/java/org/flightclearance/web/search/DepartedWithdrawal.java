package org.flightclearance.web.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.bulk.AllOrNone;
import org.flightclearance.request.bulk.BulkService;
import org.flightclearance.request.search.UnsentRequest;
import org.flightclearance.request.search.UnsentRequests;
import org.flightclearance.security.Actor;
import org.flightclearance.time.RecordableTime;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.PostedFields;

/** Withdraws in one step the requests whose flight departed before they were sent: all that the user saw, or none. */
@ApplicationScoped
class DepartedWithdrawal {

    static final String REASON = "/withdrawal/reason";
    private static final String UNTIL = "/until";
    private static final String SEEN = "/seen";

    private final UnsentRequests unsent;
    private final BulkService service;

    DepartedWithdrawal(UnsentRequests unsent, BulkService service) {
        this.unsent = unsent;
        this.service = service;
    }

    /**
     * What the form offers.
     *
     * @param count how many requests it withdraws
     * @param until latest departure that it concerns
     * @param seen which requests these are
     */
    public record Offer(int count, String until, String seen) {}

    /** @return null if there is nothing that the user may withdraw */
    @Nullable
    Offer offer(Actor actor, UnsentRequests.Found found, Instant now) {
        var references = references(actor, found);
        return references.isEmpty() ? null : new Offer(references.size(), now.toString(), seen(references));
    }

    /**
     * @return how many requests were withdrawn
     * @throws Refused if the reason is missing, or others have changed the list since it was shown
     */
    int withdraw(Actor actor, Collection<Mission> among, Instant now, PostedFields posted) {
        var reason = posted.choice(REASON, WithdrawalReason.class);
        posted.refuseIfAny();
        var until = RecordableTime.instant(String.valueOf(posted.text(UNTIL))).orElse(now);
        var references = references(actor, unsent.departed(among, until, now));
        if (references.isEmpty() || !seen(references).equals(posted.text(SEEN))) {
            throw new Refused(Refusal.ILLEGAL_MOVE, Sentence.of("refused.departed_changed"));
        }
        try {
            return service.withdraw(
                            actor, now, new ArrayList<@Nullable String>(references), new Withdrawal(reason, null))
                    .size();
        } catch (Refused refused) {
            throw reason == null
                    ? FaultPointers.withdrawal(refused)
                    : new Refused(refused.refusal(), refused.faults().get(0).sentence());
        }
    }

    private static List<String> references(Actor actor, UnsentRequests.Found found) {
        return found.requests().stream()
                .filter(request -> Move.WITHDRAW.permission().isGrantedTo(actor, request.mission()))
                .map(UnsentRequest::reference)
                .limit(AllOrNone.MOST_REQUESTS)
                .toList();
    }

    private static String seen(List<String> references) {
        return Integer.toHexString(references.hashCode());
    }
}
