package org.flightclearance.web.map;

import jakarta.ws.rs.core.Response;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.map.MapContent;
import org.flightclearance.paper.map.MapPicture;
import org.flightclearance.refusal.Refused;

/** A map that can be put on a page or be given by itself. */
public record DrawableMap(String title, MapContent content, Wording wording) {

    private static final String SVG = "image/svg+xml";

    /** The map on a page, of any size. */
    public MapBox box() {
        return MapBox.of(title, content, null, wording);
    }

    /** @param address where the picture is by itself, if it is too large for the page */
    public MapBox box(String address) {
        return MapBox.of(title, content, address, wording);
    }

    /**
     * The picture by itself.
     *
     * @throws Refused as not found, if nothing has a position
     */
    public Response picture() {
        if (!content.isDrawable()) {
            throw Refused.notFound();
        }
        var drawn = MapPicture.of(MapBox.ID, title, content, wording, MapPicture.LARGEST);
        return Response.ok(drawn.svg(), SVG).build();
    }
}
