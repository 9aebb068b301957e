package org.flightclearance.api.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Renaming;
import org.flightclearance.request.change.RecalculatedRequest;
import org.flightclearance.rules.Effect;
import org.flightclearance.rules.NameChange;

/**
 * The effect of a change of the rules on open requests, also for a dry run.
 *
 * @param changedOtherwise how many keep their deadline but change in the required notice or clearance
 * @param kept how many are left unchanged because their new deadline would already have passed
 * @param names names that the change takes off the lists of the mission
 */
record EffectView(
        int deadlinesMoved, int changedOtherwise, int kept, List<RecalculatedRequest> requests, List<NameView> names) {

    /** A name that left a list of the mission. Restrictions follow the new name, requests keep the old. */
    record NameView(Renaming.Subject list, String from, @Nullable String to, long requests, int restrictions) {

        static NameView of(NameChange change) {
            var renaming = change.renaming();
            return new NameView(
                    renaming.subject(), renaming.from(), renaming.to(), change.requests(), change.restrictions());
        }
    }

    static EffectView of(Effect effect) {
        return new EffectView(
                effect.moved(),
                effect.otherwise(),
                effect.kept(),
                effect.reckoned(),
                effect.names().stream().map(NameView::of).toList());
    }
}
