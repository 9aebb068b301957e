package org.flightclearance.web.map;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.map.MapContent;
import org.flightclearance.paper.map.MapPicture;

/**
 * A map on a page. A small picture is part of the page; a larger one has an address of its own, so that the page stays
 * small.
 *
 * @param title what it is a map of
 * @param svg the picture; null: it has an address of its own, or nothing has a position
 * @param address where the picture is; null: it is part of the page, or nothing has a position
 * @param caption how to read it
 * @param words what it shows, in words
 */
public record MapBox(String title, @Nullable String svg, @Nullable String address, String caption, List<String> words) {

    static final String ID = "map";

    /** In bytes, compressed. Our choice: with it, no page of the tracker has more than 14 kB. */
    private static final int LARGEST_IN_A_PAGE = 3_500;

    /** @param address where the picture is, if it is too large for the page; null: it must be part of the page */
    static MapBox of(String title, MapContent content, @Nullable String address, Wording wording) {
        if (!content.isDrawable()) {
            return new MapBox(title, null, null, wording.text("map.nothing"), MapPicture.words(content, wording));
        }
        int largest = address == null ? LARGEST_IN_A_PAGE : MapPicture.LARGEST;
        var picture = MapPicture.of(ID, title, content, wording, largest);
        boolean isInPage = address == null || picture.size() <= LARGEST_IN_A_PAGE;
        return new MapBox(
                title, isInPage ? picture.svg() : null, isInPage ? null : address, picture.caption(), picture.words());
    }
}
