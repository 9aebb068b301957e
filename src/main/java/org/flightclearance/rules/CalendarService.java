package org.flightclearance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.MissionService;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Holiday;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.Holidays;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.change.RecalculationService;
import org.flightclearance.security.Actor;

/** Maintains the calendar of a mission's authority: zone, weekend and holidays. */
@ApplicationScoped
public class CalendarService {

    private final Missions missions;
    private final MissionService missionService;
    private final NameChangeService nameChanges;
    private final Holidays holidays;
    private final Rulebooks rulebooks;
    private final RecalculationService recalculation;
    private final Journal journal;
    private final EventService events;

    CalendarService(
            Missions missions,
            MissionService missionService,
            NameChangeService nameChanges,
            Holidays holidays,
            Rulebooks rulebooks,
            RecalculationService recalculation,
            Journal journal,
            EventService events) {
        this.missions = missions;
        this.missionService = missionService;
        this.nameChanges = nameChanges;
        this.holidays = holidays;
        this.rulebooks = rulebooks;
        this.recalculation = recalculation;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Changes a mission. If its zone or weekend changes, open requests are recalculated. If a sector gets a new name,
     * restrictions follow it, and requests keep the old name.
     */
    public RuleChangeResult<Mission> describe(
            Actor actor, Instant now, String code, MissionProfile change, boolean rehearsed) {
        return describe(actor, now, code, recorded -> change, rehearsed);
    }

    /**
     * Changes a mission in the same way.
     *
     * @param change computes the change from what is recorded
     */
    public RuleChangeResult<Mission> describe(
            Actor actor, Instant now, String code, Function<Mission, MissionProfile> change, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = missions.of(actor, code);
            missions.lockToChangeRules(mission.id(), now);
            var renamings = missionService.describe(actor, now, code, change.apply(mission));
            var names = nameChanges.follow(actor, now, mission, renamings);
            var recalculated = recalculated(actor, now, mission, mission.timeZone() + " " + mission.weekendsInWords());
            return new RuleChangeResult<>(mission, new Effect(recalculated.reckoned(), names));
        });
    }

    /** @throws Refused with every fault, also if the day is already a holiday */
    public RuleChangeResult<Holiday> add(Actor actor, Instant now, HolidayProfile said, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = MissionLock.of(missions, actor, now, said.mission());
            check(mission, said, null);
            var added = new Holiday(mission.id(), said);
            holidays.persistAndFlush(added);
            notes(actor, now, mission).note(added, Description.nothing(), added.description());
            return new RuleChangeResult<>(added, recalculated(actor, now, mission, why(added)));
        });
    }

    /**
     * Stores a list of holidays in one step, for example from a calendar file. Days that are already holidays get the
     * new name and confirmation. No holiday is removed.
     *
     * @param authority that has all of them; null: all authorities of the mission have them
     * @param isMoved which of the holidays that may have moved did
     * @throws Refused with every fault; each pointer has the position of the day in the list
     */
    public RuleChangeResult<KeptHolidays> addAll(
            Actor actor,
            Instant now,
            String code,
            @Nullable String authority,
            List<HolidayProfile> said,
            Predicate<MovedHoliday> isMoved,
            boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = MissionLock.of(missions, actor, now, code);
            var faults = new Faults();
            checkAuthority(mission, authority, faults);
            faults.refuseIfAny();
            var list = HolidayList.of(authority, said);
            list.check();
            var kept = list.keep(mission, holidays, isMoved, notes(actor, now, mission));
            holidays.flush();
            return new RuleChangeResult<>(kept, recalculated(actor, now, mission, kept.reason()));
        });
    }

    /**
     * Moves, renames or confirms a holiday, or gives it to another authority.
     *
     * @param change computes the new description from the old one
     */
    public RuleChangeResult<Holiday> change(
            Actor actor, Instant now, UUID id, UnaryOperator<HolidayProfile> change, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = missionOf(actor, id);
            missions.lockToChangeRules(mission.id(), now);
            var holiday = holidays.findById(id);
            var said = change.apply(profile(mission, holiday));
            if (said.mission() != null && !said.mission().equals(mission.code())) {
                throw Refused.at("/mission", "fault.mission_fixed");
            }
            check(mission, said, holiday);
            var before = holiday.description();
            holiday.describe(said);
            holidays.flush();
            notes(actor, now, mission).note(holiday, before, holiday.description());
            return new RuleChangeResult<>(holiday, recalculated(actor, now, mission, why(holiday)));
        });
    }

    public RuleChangeResult<Holiday> remove(Actor actor, Instant now, UUID id, boolean rehearsed) {
        return TrialRun.run(rehearsed, () -> {
            var mission = missionOf(actor, id);
            missions.lockToChangeRules(mission.id(), now);
            var holiday = holidays.findById(id);
            holidays.delete(holiday);
            holidays.flush();
            notes(actor, now, mission).note(holiday, holiday.description(), Description.nothing());
            return new RuleChangeResult<>(holiday, recalculated(actor, now, mission, "− " + why(holiday)));
        });
    }

    /** The mission of the authority that has the holiday. */
    public Mission missionOf(Actor actor, UUID holiday) {
        return holidays.findByIdOptional(holiday)
                .map(known -> missions.findById(known.missionId()))
                .map(mission -> missions.of(actor, mission.code()))
                .orElseThrow(Refused::notFound);
    }

    /** The holiday in the form in which the API reads it. */
    public static HolidayProfile profile(Mission mission, Holiday holiday) {
        return new HolidayProfile(
                mission.code(),
                holiday.date(),
                holiday.name(),
                holiday.isProvisional(),
                holiday.authority().isEmpty() ? null : holiday.authority());
    }

    private void check(Mission mission, HolidayProfile said, @Nullable Holiday own) {
        var faults = new Faults();
        said.check(faults);
        checkAuthority(mission, said.authority(), faults);
        Optional.ofNullable(said.date())
                .flatMap(date -> holidays.on(mission, Objects.requireNonNullElse(said.authority(), ""), date))
                .filter(known -> known != own)
                .ifPresent(known -> faults.add("/date", "fault.holiday_exists", known.date(), known.name()));
        faults.refuseIfAny();
    }

    private static void checkAuthority(Mission mission, @Nullable String authority, Faults faults) {
        if (authority != null && !mission.authorities().contains(authority)) {
            faults.add("/authority", "fault.authority_unknown", authority, mission.authorities());
        }
    }

    private Effect recalculated(Actor actor, Instant now, Mission mission, String why) {
        return new Effect(recalculation.recalculate(actor, now, mission, rulebooks.of(mission), why));
    }

    private HolidayList.Notes notes(Actor actor, Instant now, Mission mission) {
        return (holiday, before, after) -> {
            if (journal.note(actor.name(), now, Subject.HOLIDAY, mission.code(), why(holiday), before, after)) {
                events.record(NewEvent.of(EventType.HOLIDAY_CHANGED, mission.id(), now, actor.name()));
            }
        };
    }

    private static String why(Holiday holiday) {
        var day = holiday.date() + " " + holiday.name();
        return holiday.authority().isEmpty() ? day : day + " (" + holiday.authority() + ")";
    }
}
