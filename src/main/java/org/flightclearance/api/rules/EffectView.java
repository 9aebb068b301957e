package org.flightclearance.api.rules;

import java.util.List;

import org.flightclearance.request.change.RecalculatedRequest;
import org.flightclearance.rules.Effect;

/**
 * The effect of a change of the rules on open requests, also for a dry run.
 *
 * @param changedOtherwise how many keep their deadline but change in the required notice or clearance
 * @param kept how many are left unchanged because their new deadline would already have passed
 */
record EffectView(int deadlinesMoved, int changedOtherwise, int kept, List<RecalculatedRequest> requests) {

    static EffectView of(Effect effect) {
        return new EffectView(effect.moved(), effect.otherwise(), effect.kept(), effect.reckoned());
    }
}
