package org.flightclearance.web.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.mission.Mission;
import org.flightclearance.report.WeeklyReports;
import org.flightclearance.request.search.SilentLetter;
import org.flightclearance.request.search.SilentLetters;

/** Finds the letters that the authorities have neither acknowledged nor answered. */
@ApplicationScoped
class LetterPanels {

    private static final Duration BACK = Duration.ofDays(7L * WeeklyReports.WEEKS);
    private static final int FIRST = 6;
    private static final int MOST = 100;

    private final SilentLetters letters;

    LetterPanels(SilentLetters letters) {
        this.letters = letters;
    }

    /**
     * Letters, the newest first.
     *
     * @param more those after the first
     * @param cut whether there may be even more
     */
    public record Letters(int count, List<Row> first, List<Row> more, boolean cut) {}

    /**
     * A letter.
     *
     * @param requests how many requests it carried
     * @param address of the list of these requests
     */
    public record Row(String reference, String authority, String sent, String requests, String address) {}

    Letters read(Mission mission, Instant now, Wording wording) {
        var found = letters.since(mission, now.minus(BACK), now, MOST);
        var rows = found.stream().map(letter -> row(mission, letter, wording)).toList();
        int first = Math.min(FIRST, rows.size());
        return new Letters(rows.size(), rows.subList(0, first), rows.subList(first, rows.size()), rows.size() == MOST);
    }

    private static Row row(Mission mission, SilentLetter letter, Wording wording) {
        return new Row(
                letter.outgoingReference(),
                letter.authority() == null ? "" : wording.name(AuthorityNames.named(mission, letter.authority())),
                wording.instant(letter.sentAt()),
                wording.text("number", letter.requests()),
                UriBuilder.fromPath("/requests")
                        .queryParam("mission", "{mission}")
                        .queryParam("q", "{reference}")
                        .build(mission.code(), letter.outgoingReference())
                        .toString());
    }
}
