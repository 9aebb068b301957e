package org.flightclearance.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Renaming;
import org.flightclearance.notice.Holidays;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.security.Actor;

/** Lets restrictions follow the new name of a sector, and holidays that of an authority, and counts the requests that keep the old name. */
@ApplicationScoped
class NameChangeService {

    private final Restrictions restrictions;
    private final Holidays holidays;
    private final RequestSearch requests;
    private final Journal journal;
    private final EventService events;

    NameChangeService(
            Restrictions restrictions,
            Holidays holidays,
            RequestSearch requests,
            Journal journal,
            EventService events) {
        this.restrictions = restrictions;
        this.holidays = holidays;
        this.requests = requests;
        this.journal = journal;
        this.events = events;
    }

    List<NameChange> follow(Actor actor, Instant now, Mission mission, List<Renaming> renamings) {
        return renamings.stream()
                .map(renaming -> switch (renaming.subject()) {
                    case SECTOR ->
                        new NameChange(
                                renaming,
                                requests.countInSector(mission, renaming.from()),
                                followed(actor, now, mission, renaming));
                    case AUTHORITY -> {
                        renameAuthority(actor, now, mission, renaming);
                        yield new NameChange(renaming, requests.countSentTo(mission, renaming.from()), 0);
                    }
                })
                .toList();
    }

    private void renameAuthority(Actor actor, Instant now, Mission mission, Renaming renaming) {
        var to = renaming.to();
        if (to != null) {
            var concerned = holidays.ofAuthority(mission, renaming.from());
            concerned.forEach(holiday -> holiday.renameAuthority(to));
            holidays.flush();
            tell(actor, now, mission, EventType.HOLIDAY_CHANGED, concerned.size());
        }
    }

    private int followed(Actor actor, Instant now, Mission mission, Renaming renaming) {
        var concerned = restrictions.of(mission).stream()
                .filter(restriction ->
                        restriction.sectors() != null && restriction.sectors().contains(renaming.from()))
                .toList();
        var to = renaming.to();
        if (to != null) {
            concerned.forEach(restriction -> rename(actor, now, restriction, renaming.from(), to));
            restrictions.flush();
            tell(actor, now, mission, EventType.RESTRICTION_CHANGED, concerned.size());
        }
        return concerned.size();
    }

    private void tell(Actor actor, Instant now, Mission mission, EventType type, int changed) {
        events.record(Collections.nCopies(changed, NewEvent.of(type, mission.id(), now, actor.name())));
    }

    private void rename(Actor actor, Instant now, Restriction restriction, String from, String to) {
        var before = restriction.profile().description();
        restriction.renameSector(from, to);
        var after = restriction.profile();
        journal.note(
                actor.name(),
                now,
                Subject.RESTRICTION,
                String.valueOf(restriction.id()),
                String.valueOf(after.name()),
                before,
                after.description());
    }
}
