package org.flightclearance.web.rules;

import java.util.ArrayList;
import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.file.HolidayFile;
import org.flightclearance.rules.KeptHolidays;
import org.flightclearance.rules.MovedHoliday;
import org.flightclearance.web.form.PostedFields;

/** What the user may tick in the preview of an import of holidays: observances, and holidays that may have moved. */
final class HolidayOffers {

    private static final String OBSERVANCES = "/observances";
    private static final String MOVED = "/moved";

    /** Carried by the preview: from then on the ticks of the user count, also where none is left. */
    private static final String ASKED = "/asked";

    private final List<String> observances;
    private final List<String> moved;
    private final boolean isAsked;
    private final Wording wording;

    HolidayOffers(PostedFields posted, Wording wording) {
        this.wording = wording;
        observances = posted.several(OBSERVANCES);
        moved = posted.several(MOVED);
        isAsked = posted.isTicked(ASKED);
        posted.fields().put(ASKED, List.of("true"));
    }

    /** The holidays of a file with the observances that are ticked. */
    List<HolidayProfile> days(HolidayFile file) {
        var days = new ArrayList<>(file.days());
        file.observances().stream()
                .filter(day -> observances.contains(String.valueOf(day.date())))
                .forEach(days::add);
        return days;
    }

    /** Before the user was asked, those that most probably moved. */
    boolean isMoved(MovedHoliday holiday) {
        return isAsked ? moved.contains(String.valueOf(holiday.holiday())) : holiday.isNear();
    }

    List<ChangeOffer> of(KeptHolidays kept, HolidayFile file) {
        var offers = new ArrayList<ChangeOffer>();
        if (!kept.perhapsMoved().isEmpty()) {
            offers.add(new ChangeOffer(
                    MOVED,
                    wording.text("calendar.perhaps_moved"),
                    wording.text("calendar.perhaps_moved_hint"),
                    kept.perhapsMoved().stream().map(this::choice).toList()));
        }
        if (!file.observances().isEmpty()) {
            offers.add(new ChangeOffer(
                    OBSERVANCES,
                    wording.text("calendar.observances"),
                    wording.text("calendar.observances_hint"),
                    file.observances().stream().map(this::choice).toList()));
        }
        return offers;
    }

    private ChangeOffer.Choice choice(MovedHoliday holiday) {
        return new ChangeOffer.Choice(
                String.valueOf(holiday.holiday()),
                wording.text("calendar.moves", holiday.name(), holiday.from(), holiday.to()),
                isMoved(holiday));
    }

    private ChangeOffer.Choice choice(HolidayProfile day) {
        var date = String.valueOf(day.date());
        return new ChangeOffer.Choice(
                date, wording.text("calendar.holiday", day.date(), day.name()), observances.contains(date));
    }
}
