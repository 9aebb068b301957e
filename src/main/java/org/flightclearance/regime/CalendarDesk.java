package org.flightclearance.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.MissionDesk;
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Holiday;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.Holidays;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.ReckoningDesk;
import org.flightclearance.security.Actor;

/** Where the calendar of a mission's authority is kept: its zone and weekend, and its holidays. */
@ApplicationScoped
public class CalendarDesk {

    private final Missions missions;
    private final MissionDesk missionDesk;
    private final Holidays holidays;
    private final Rulebooks rulebooks;
    private final ReckoningDesk reckoning;

    CalendarDesk(
            Missions missions,
            MissionDesk missionDesk,
            Holidays holidays,
            Rulebooks rulebooks,
            ReckoningDesk reckoning) {
        this.missions = missions;
        this.missionDesk = missionDesk;
        this.holidays = holidays;
        this.rulebooks = rulebooks;
        this.reckoning = reckoning;
    }

    /** Describes a mission anew; where its zone or its weekend changes, open requests are counted anew. */
    public Changed<Mission> describe(Actor actor, Instant now, String code, MissionProfile change, boolean rehearsed) {
        return Rehearsal.run(rehearsed, () -> {
            var mission = missions.of(actor, code);
            missions.lock(mission.id());
            missionDesk.describe(actor, code, change);
            return new Changed<>(mission, reckoned(actor, now, mission, mission.timeZone() + " " + mission.weekend()));
        });
    }

    /** @throws Refused with every fault, also where that day is a holiday already */
    public Changed<Holiday> add(Actor actor, Instant now, HolidayProfile said, boolean rehearsed) {
        return Rehearsal.run(rehearsed, () -> {
            var mission = MissionHold.of(missions, actor, said.mission());
            check(mission, said, null);
            var added = new Holiday(mission.id(), said);
            holidays.persistAndFlush(added);
            return new Changed<>(added, reckoned(actor, now, mission, why(added)));
        });
    }

    /**
     * Keeps a list of holidays in one step, as from a calendar: days that are holidays already are described anew, and
     * none is taken away.
     *
     * @throws Refused with every fault, each under the place of its day in the list
     */
    public Changed<KeptHolidays> addAll(
            Actor actor, Instant now, String code, List<HolidayProfile> said, boolean rehearsed) {
        return Rehearsal.run(rehearsed, () -> {
            var mission = MissionHold.of(missions, actor, code);
            check(said);
            var kept = keep(mission, said);
            holidays.flush();
            return new Changed<>(kept, reckoned(actor, now, mission, kept.reason()));
        });
    }

    /** Moves, renames or confirms a holiday; what the change leaves out stays. */
    public Changed<Holiday> change(Actor actor, Instant now, UUID id, HolidayProfile change, boolean rehearsed) {
        return Rehearsal.run(rehearsed, () -> {
            var mission = missionOf(actor, id);
            missions.lock(mission.id());
            var holiday = holidays.findById(id);
            var said = profile(mission, holiday).changedBy(change);
            if (change.mission() != null && !change.mission().equals(mission.code())) {
                throw Refused.at("/mission", "fault.mission_fixed");
            }
            check(mission, said, holiday);
            holiday.describe(said);
            holidays.flush();
            return new Changed<>(holiday, reckoned(actor, now, mission, why(holiday)));
        });
    }

    public Changed<Holiday> remove(Actor actor, Instant now, UUID id, boolean rehearsed) {
        return Rehearsal.run(rehearsed, () -> {
            var mission = missionOf(actor, id);
            missions.lock(mission.id());
            var holiday = holidays.findById(id);
            holidays.delete(holiday);
            holidays.flush();
            return new Changed<>(holiday, reckoned(actor, now, mission, "− " + why(holiday)));
        });
    }

    /** The mission whose authority keeps that holiday. */
    public Mission missionOf(Actor actor, UUID holiday) {
        return holidays.findByIdOptional(holiday)
                .map(known -> missions.findById(known.missionId()))
                .map(mission -> missions.of(actor, mission.code()))
                .orElseThrow(Refused::notFound);
    }

    /** What a holiday says, as it would be sent in. */
    public static HolidayProfile profile(Mission mission, Holiday holiday) {
        return new HolidayProfile(mission.code(), holiday.date(), holiday.name(), holiday.isProvisional());
    }

    private void check(Mission mission, HolidayProfile said, @Nullable Holiday own) {
        var faults = new Faults();
        said.check(faults);
        Optional.ofNullable(said.date())
                .flatMap(date -> holidays.on(mission, date))
                .filter(known -> known != own)
                .ifPresent(known -> faults.add("/date", "fault.holiday_exists", known.date(), known.name()));
        faults.refuseIfAny();
    }

    private Effect reckoned(Actor actor, Instant now, Mission mission, String why) {
        return new Effect(reckoning.reckonAnew(actor, now, mission, rulebooks.of(mission), why));
    }

    private static String why(Holiday holiday) {
        return holiday.date() + " " + holiday.name();
    }

    private KeptHolidays keep(Mission mission, List<HolidayProfile> said) {
        var known = holidays.of(mission).stream().collect(Collectors.toMap(Holiday::date, Function.identity()));
        var added = new ArrayList<Holiday>();
        var renamed = new ArrayList<Holiday>();
        var unchanged = new ArrayList<Holiday>();
        for (var one : said) {
            var holiday = known.get(one.date());
            if (holiday == null) {
                added.add(new Holiday(mission.id(), one));
            } else if (holiday.isAs(one)) {
                unchanged.add(holiday);
            } else {
                holiday.describe(one);
                renamed.add(holiday);
            }
        }
        holidays.persist(added);
        return new KeptHolidays(List.copyOf(added), List.copyOf(renamed), List.copyOf(unchanged));
    }

    private static void check(List<HolidayProfile> said) {
        var faults = new Faults();
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            var pointer = "/holidays/" + i;
            var own = new Faults();
            one.check(own);
            if (one.date() != null && !seen.add(one.date())) {
                own.add("/date", "fault.twice", one.date());
            }
            own.found()
                    .forEach(fault -> faults.add(
                            pointer + fault.pointer(),
                            fault.sentence().key(),
                            fault.sentence().arguments().toArray()));
        }
        faults.refuseIfAny();
    }
}
