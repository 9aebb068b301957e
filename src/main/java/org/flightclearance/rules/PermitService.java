package org.flightclearance.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.PermitProfile;
import org.flightclearance.permit.Permits;
import org.flightclearance.permit.SuspensionProfile;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.coverage.CoverageChange;
import org.flightclearance.request.coverage.CoverageUpdateService;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Permission;

/** Records standing permits, their changes and their suspensions, for officers of the mission and administrators. */
@ApplicationScoped
public class PermitService {

    private final Missions missions;
    private final Permits permits;
    private final CoverageUpdateService coverage;
    private final Journal journal;
    private final EventService events;

    PermitService(
            Missions missions, Permits permits, CoverageUpdateService coverage, Journal journal, EventService events) {
        this.missions = missions;
        this.permits = permits;
        this.coverage = coverage;
        this.journal = journal;
        this.events = events;
    }

    /** Whether the actor may record permits of the mission. */
    public static boolean isOpenTo(Actor actor, String mission) {
        return Permission.KEEP_PERMITS.isGrantedTo(actor, mission);
    }

    /**
     * Records a permit. No request names it yet, so nothing else changes.
     *
     * @param rehearsed whether this is a trial run that stores nothing
     * @throws Refused with every fault
     */
    public Permitted bring(Actor actor, Instant now, PermitProfile said, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = MissionLock.of(missions, actor, now, said.mission());
            checkRole(actor, mission);
            var permit = new Permit(mission, said, actor.name(), now);
            refuseTaken(mission, permit.number());
            permits.persistAndFlush(permit);
            note(actor, now, permit, EventType.PERMIT_RECORDED, Description.nothing());
            return new Permitted(permit, List.of());
        });
    }

    /**
     * Changes what a permit says.
     *
     * @param change computes the new description from the old one
     */
    public Permitted change(Actor actor, Instant now, UUID id, UnaryOperator<PermitProfile> change, boolean rehearsed) {
        return TrialRun.run(
                rehearsed,
                () -> made(actor, now, locked(actor, id), EventType.PERMIT_CHANGED, permit -> {
                    var said = change.apply(permit.profile());
                    if (said.number() != null && !said.number().equals(permit.number())) {
                        refuseTaken(permit.mission(), said.number());
                    }
                    permit.describe(said);
                }));
    }

    /** Records a suspension of a permit. */
    public Permitted suspend(Actor actor, Instant now, UUID id, SuspensionProfile said, boolean rehearsed) {
        return TrialRun.run(
                rehearsed,
                () -> made(
                        actor,
                        now,
                        locked(actor, id),
                        EventType.PERMIT_SUSPENDED,
                        permit -> permit.suspend(said, actor.name(), now)));
    }

    /**
     * Changes a suspension: its end was not known, or it was recorded wrongly.
     *
     * @param change computes what it was from what is recorded
     */
    public Permitted resuspend(
            Actor actor,
            Instant now,
            UUID id,
            UUID suspension,
            UnaryOperator<SuspensionProfile> change,
            boolean rehearsed) {
        return TrialRun.run(
                rehearsed,
                () -> made(
                        actor,
                        now,
                        locked(actor, id),
                        EventType.PERMIT_SUSPENDED,
                        permit -> permit.resuspend(suspension, change.apply(permit.suspension(suspension)))));
    }

    private Permitted made(Actor actor, Instant now, Permit permit, EventType type, Consumer<Permit> change) {
        var before = permit.description();
        var number = permit.number();
        change.accept(permit);
        permits.flush();
        note(actor, now, permit, type, before);
        var why = permit.number() + ": " + permit.source();
        return new Permitted(permit, coverage.follow(actor, now, permit, number, why));
    }

    /** Locked with its mission, because the number is unique in the mission. Requests that name it wait. */
    private Permit locked(Actor actor, UUID id) {
        var seen = permits.visibleTo(actor, id).orElseThrow(Refused::notFound);
        checkRole(actor, seen.mission());
        missions.lock(seen.mission().id());
        return permits.locked(id).orElseThrow(Refused::notFound);
    }

    private void refuseTaken(Mission mission, String number) {
        if (permits.numbered(mission, number).isPresent()) {
            throw Refused.at("/number", "fault.permit_number_taken", number);
        }
    }

    private void note(Actor actor, Instant now, Permit permit, EventType type, Description before) {
        boolean changed = journal.note(
                actor.name(),
                now,
                Subject.PERMIT,
                String.valueOf(permit.id()),
                permit.number(),
                before,
                permit.description());
        if (changed) {
            events.record(NewEvent.of(type, permit.mission().id(), now, actor.name()));
        }
    }

    private static void checkRole(Actor actor, Mission mission) {
        if (!isOpenTo(actor, mission.code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.permit"));
        }
    }

    /**
     * A permit, stored or tried.
     *
     * @param changes the requests whose coverage it changes
     */
    public record Permitted(Permit permit, List<CoverageChange> changes) {}
}
