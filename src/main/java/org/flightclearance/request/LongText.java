package org.flightclearance.request;

import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

import org.hibernate.annotations.UuidGenerator;

/** The text to search of a request, if it is too long for the index of lists. */
@Entity
class LongText {

    /** The most that is searched, in characters; the remarks and two dozen answers have it. */
    private static final int LONGEST = 100_000;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @OneToOne(fetch = FetchType.LAZY)
    private FlightRequest request;

    @Column(length = LONGEST)
    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected LongText() {}

    @SuppressWarnings("NullAway.Init")
    LongText(FlightRequest request, String searchText) {
        this.request = request;
        become(searchText);
    }

    /**
     * Keeps the text only while it is too long for the index of lists.
     *
     * @param kept the long text of the request; empty: it has none yet
     * @param wasLong whether it was too long before; if it never was, what is kept is not read
     */
    static void keep(List<LongText> kept, FlightRequest request, String searchText, boolean wasLong) {
        if (SearchText.fitsIndex(searchText)) {
            if (wasLong) {
                kept.clear();
            }
        } else if (kept.isEmpty()) {
            kept.add(new LongText(request, searchText));
        } else {
            kept.get(0).become(searchText);
        }
    }

    final void become(String text) {
        searchText = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
