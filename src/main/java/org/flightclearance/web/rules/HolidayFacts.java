package org.flightclearance.web.rules;

import java.util.List;
import java.util.stream.Collectors;
import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Holiday;
import org.flightclearance.rules.KeptHolidays;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.frame.Visit;

/** What would become of a list of holidays, for the preview of the change. */
@RequestScoped
class HolidayFacts {

    private static final int MOST_SHOWN = 100;

    private final Visit visit;

    HolidayFacts(Visit visit) {
        this.visit = visit;
    }

    /** @param skipped how many events of the file were passed over */
    List<Fact> of(KeptHolidays kept, Mission mission, int skipped) {
        return new FactList(visit.wording())
                .add("calendar.moved", said(kept.moved(), mission))
                .add("calendar.added", said(kept.added(), mission))
                .add("calendar.renamed", said(kept.renamed(), mission))
                .add("calendar.unchanged", kept.unchanged().size())
                .add("calendar.skipped", skipped == 0 ? null : skipped)
                .facts();
    }

    /** One a line; null if there are none. */
    private @Nullable String said(List<Holiday> some, Mission mission) {
        if (some.isEmpty()) {
            return null;
        }
        var lines = some.stream()
                .limit(MOST_SHOWN)
                .map(one -> HolidayRow.line(one, mission, visit.wording()))
                .collect(Collectors.joining("\n"));
        int more = some.size() - MOST_SHOWN;
        return more > 0 ? lines + "\n" + visit.wording().text("effect.more", more) : lines;
    }
}
