package org.flightclearance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.change.ConflictUpdateService;
import org.flightclearance.request.change.TouchedRequest;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

/** Where restrictions are recorded and changed: by officers of the mission, and by administrators. They refuse no request. */
@ApplicationScoped
public class RestrictionService {

    private final Missions missions;
    private final Restrictions restrictions;
    private final ConflictUpdateService airspace;
    private final Journal journal;

    RestrictionService(Missions missions, Restrictions restrictions, ConflictUpdateService airspace, Journal journal) {
        this.missions = missions;
        this.restrictions = restrictions;
        this.airspace = airspace;
        this.journal = journal;
    }

    /** Whether that actor may record and change restrictions of that mission. */
    public static boolean isOpenTo(Actor actor, String mission) {
        return actor.is(Role.ADMIN) || actor.mayActIn(mission, Set.of(Role.OFFICER));
    }

    /**
     * Records a restriction, and finds the requests that it touches.
     *
     * @param rehearsed whether only to see which those are
     * @throws Refused with every fault
     */
    public Restricted bring(Actor actor, Instant now, RestrictionProfile said, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = MissionLock.of(missions, actor, said.mission());
            checkRole(actor, mission.code());
            var restriction = new Restriction(mission, said, actor.name(), now);
            if (rehearsed) {
                return Restricted.of(restriction, airspace.touchedBy(restriction, now));
            }
            restrictions.persistAndFlush(restriction);
            note(actor, now, restriction, Description.nothing());
            return Restricted.of(restriction, airspace.follow(actor, now, restriction));
        });
    }

    /**
     * Changes a restriction.
     *
     * @param change from what it says to what it is to say
     */
    public Restricted change(
            Actor actor, Instant now, UUID id, UnaryOperator<RestrictionProfile> change, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var restriction = restrictions.visibleTo(actor, id).orElseThrow(Refused::notFound);
            checkRole(actor, restriction.mission().code());
            missions.lock(restriction.mission().id());
            var said = change.apply(restriction.profile());
            if (said.mission() != null
                    && !said.mission().equals(restriction.mission().code())) {
                throw Refused.at("/mission", "fault.mission_fixed");
            }
            var before = restriction.profile().description();
            restriction.describe(said);
            restrictions.flush();
            note(actor, now, restriction, before);
            return Restricted.of(restriction, airspace.follow(actor, now, restriction));
        });
    }

    private void note(Actor actor, Instant now, Restriction restriction, Description before) {
        var said = restriction.profile();
        journal.note(
                actor.name(),
                now,
                Subject.RESTRICTION,
                String.valueOf(restriction.id()),
                String.valueOf(said.name()),
                before,
                said.description());
    }

    private static void checkRole(Actor actor, String mission) {
        if (!isOpenTo(actor, mission)) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.restrict"));
        }
    }

    /** A restriction as it was recorded, or would be, and the open and approved future requests that it touches. */
    public record Restricted(UUID id, RestrictionProfile said, Restriction restriction, List<TouchedRequest> touched) {

        static Restricted of(Restriction restriction, List<TouchedRequest> touched) {
            return new Restricted(restriction.id(), restriction.profile(), restriction, touched);
        }
    }
}
