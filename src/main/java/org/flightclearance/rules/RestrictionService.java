package org.flightclearance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.change.ConflictUpdateService;
import org.flightclearance.request.change.TouchedRequest;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.request.warning.Warning;
import org.flightclearance.request.warning.WarningKind;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.restriction.Zones;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Permission;

/** Adds and changes restrictions, for officers of the mission and administrators. A restriction refuses no request. */
@ApplicationScoped
public class RestrictionService {

    private final Missions missions;
    private final Restrictions restrictions;
    private final ConflictUpdateService conflictUpdates;
    private final Journal journal;
    private final EventService events;
    private final Zones zones;
    private final DoubtfulPositions positions;

    RestrictionService(
            Missions missions,
            Restrictions restrictions,
            ConflictUpdateService conflictUpdates,
            Journal journal,
            EventService events,
            Zones zones,
            DoubtfulPositions positions) {
        this.missions = missions;
        this.restrictions = restrictions;
        this.conflictUpdates = conflictUpdates;
        this.journal = journal;
        this.events = events;
        this.zones = zones;
        this.positions = positions;
    }

    /** Whether the actor may add and change restrictions of the mission. */
    public static boolean isOpenTo(Actor actor, String mission) {
        return Permission.KEEP_RESTRICTIONS.isGrantedTo(actor, mission);
    }

    /**
     * Adds a restriction and finds the requests that it affects.
     *
     * @param rehearsed whether this is a trial run that stores nothing
     * @param findings to which warnings are added
     * @throws Refused with every fault
     */
    public Restricted bring(Actor actor, Instant now, RestrictionProfile said, boolean rehearsed, Findings findings) {
        return TrialRun.run(rehearsed, () -> {
            var mission = MissionLock.of(missions, actor, now, said.mission());
            checkRole(actor, mission.code());
            var restriction = new Restriction(mission, said, actor.name(), now);
            check(restriction, findings);
            if (rehearsed) {
                return restricted(restriction, conflictUpdates.touchedBy(restriction, now), findings);
            }
            restrictions.persistAndFlush(restriction);
            note(actor, now, restriction, Description.nothing());
            return restricted(restriction, conflictUpdates.follow(actor, now, restriction), findings);
        });
    }

    /**
     * Changes a restriction.
     *
     * @param change computes the new description from the old one
     * @param findings to which warnings about what changes are added
     */
    public Restricted change(
            Actor actor,
            Instant now,
            UUID id,
            UnaryOperator<RestrictionProfile> change,
            boolean rehearsed,
            Findings findings) {
        return TrialRun.run(rehearsed, () -> {
            var restriction = restrictions.visibleTo(actor, id).orElseThrow(Refused::notFound);
            checkRole(actor, restriction.mission().code());
            missions.lockToChangeRules(restriction.mission().id(), now);
            var said = change.apply(restriction.profile());
            if (said.mission() != null
                    && !said.mission().equals(restriction.mission().code())) {
                throw Refused.at("/mission", "fault.mission_fixed");
            }
            var before = restriction.profile().description();
            var bounds = restriction.bounds();
            restriction.describe(said);
            if (!Objects.equals(bounds, restriction.bounds())) {
                check(restriction, findings);
            }
            restrictions.flush();
            note(actor, now, restriction, before);
            return restricted(restriction, conflictUpdates.follow(actor, now, restriction), findings);
        });
    }

    private void check(Restriction restriction, Findings findings) {
        positions
                .of(restriction)
                .ifPresent(why -> findings.warn(List.of(new Warning(WarningKind.FAR_POSITION, "/area", why))));
        findings.refuseIfAny();
    }

    private Restricted restricted(Restriction restriction, List<TouchedRequest> touched, Findings findings) {
        return new Restricted(
                restriction.id(),
                restriction.profile(),
                restriction,
                touched,
                zones.notes(restriction),
                findings.warnings());
    }

    private void note(Actor actor, Instant now, Restriction restriction, Description before) {
        var said = restriction.profile();
        boolean changed = journal.note(
                actor.name(),
                now,
                Subject.RESTRICTION,
                String.valueOf(restriction.id()),
                String.valueOf(said.name()),
                before,
                said.description());
        if (changed) {
            events.record(NewEvent.of(
                    EventType.RESTRICTION_CHANGED, restriction.mission().id(), now, actor.name()));
        }
    }

    private static void checkRole(Actor actor, String mission) {
        if (!isOpenTo(actor, mission)) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.restrict"));
        }
    }

    /**
     * A restriction, stored or tried, with the requests that it affects: open requests, and approved ones that have not
     * departed.
     *
     * @param notes what was changed in its area, so that it can be used
     * @param warnings what is allowed and looks like a slip
     */
    public record Restricted(
            UUID id,
            RestrictionProfile said,
            Restriction restriction,
            List<TouchedRequest> touched,
            List<Sentence> notes,
            List<Warning> warnings) {}
}
