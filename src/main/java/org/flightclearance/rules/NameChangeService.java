package org.flightclearance.rules;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

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

    NameChangeService(Restrictions restrictions, Holidays holidays, RequestSearch requests, Journal journal) {
        this.restrictions = restrictions;
        this.holidays = holidays;
        this.requests = requests;
        this.journal = journal;
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
                        followed(mission, renaming);
                        yield new NameChange(renaming, requests.countSentTo(mission, renaming.from()), 0);
                    }
                })
                .toList();
    }

    private void followed(Mission mission, Renaming renaming) {
        var to = renaming.to();
        if (to != null) {
            holidays.ofAuthority(mission, renaming.from()).forEach(holiday -> holiday.renameAuthority(to));
            holidays.flush();
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
        }
        return concerned.size();
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
