package org.flightclearance.api;

import java.util.List;

import org.flightclearance.regime.Effect;
import org.flightclearance.request.Reckoned;

/**
 * What a change of the rules does to open requests, or would do.
 *
 * @param changedOtherwise how many keep their deadline and change in the notice or the clearance that is wanted
 * @param kept how many stay as they are, since their new deadline would have passed already
 */
record EffectView(int deadlinesMoved, int changedOtherwise, int kept, List<Reckoned> requests) {

    static EffectView of(Effect effect) {
        return new EffectView(effect.moved(), effect.otherwise(), effect.kept(), effect.reckoned());
    }
}
