package org.flightclearance.paper.host;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;

/**
 * The mission that writes and the authority that it writes to.
 *
 * @param code code of the mission
 * @param name name of the mission in the language of the paper, if it has one in that language; the same for the host
 *     state and the authority
 * @param zone time zone of the mission, in which the authority counts its days
 * @param synthetic whether the requests of the mission are made up
 */
record Correspondents(String code, String name, String hostState, String authority, ZoneId zone, boolean synthetic) {

    /** @param authority the name under which the requests were sent */
    static Correspondents of(Mission mission, String authority, Language language) {
        return new Correspondents(
                mission.code(),
                mission.nameIn(language),
                mission.hostStateIn(language),
                mission.authority(authority).map(one -> one.nameIn(language)).orElse(authority),
                mission.timeZone(),
                mission.isSynthetic());
    }

    /** The full name of the mission with its code, as a formal paper names it first. */
    String sender() {
        return name.equals(code) ? code : "%s (%s)".formatted(name, code);
    }

    String to(Wording wording) {
        return "%s, %s".formatted(named(wording).name(), hostState);
    }

    AuthorityName named(Wording wording) {
        return new AuthorityName(authority, wording);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** The marks for every page: that the paper is a draft, and that the mission is a sample. */
    List<String> marks(boolean draft, Wording wording) {
        var marks = new ArrayList<String>();
        if (draft) {
            marks.add(wording.text("paper.draft"));
        }
        if (synthetic) {
            marks.add(wording.text("paper.sample"));
        }
        return List.copyOf(marks);
    }

    List<String> notes(Wording wording) {
        return synthetic ? List.of(wording.text("sample.note")) : List.of();
    }
}
