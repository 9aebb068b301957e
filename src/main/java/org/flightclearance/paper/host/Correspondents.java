package org.flightclearance.paper.host;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;

/**
 * Who writes to whom.
 *
 * @param code of the mission that writes
 * @param name of the mission
 * @param zone of the authority, in which its days begin and end
 * @param synthetic whether the requests of the mission are made up
 */
record Correspondents(String code, String name, String hostState, String authority, ZoneId zone, boolean synthetic) {

    static Correspondents of(Mission mission, String authority) {
        return new Correspondents(
                mission.code(),
                mission.name(),
                Objects.requireNonNull(mission.profile().hostState()),
                authority,
                mission.timeZone(),
                mission.isSynthetic());
    }

    /** The mission as a formal paper names it first. */
    String sender() {
        return name.equals(code) ? code : "%s (%s)".formatted(name, code);
    }

    String to() {
        return "%s, %s".formatted(authority, hostState);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** What is said on every page where it is so: that it is a draft, and that the mission is a sample. */
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
