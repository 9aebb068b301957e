package org.flightclearance.web.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.flightclearance.calendar.FeedReading;
import org.flightclearance.calendar.FeedToken;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.secret.Sha256;
import org.flightclearance.time.UtcClock;

/**
 * The calendar that programs fetch. They cannot sign in, so the secret token in the address is the only key; the rights of
 * the account that made it count at every fetch.
 */
@Path("/calendar")
@PermitAll
public class CalendarFile {

    private static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private final FeedReading feeds;
    private final UtcClock clock;

    CalendarFile(FeedReading feeds, UtcClock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @GET
    @Path("/{token}.ics")
    public Response read(String token, Request request) {
        var text = FeedToken.of(token)
                .flatMap(known -> feeds.calendar(known, clock.now()))
                .orElseThrow(Refused::notFound);
        var tag = new EntityTag(Sha256.of(text).substring(0, 32));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text, MEDIA_TYPE) : unchanged)
                .tag(tag)
                // The program asks each time, and may keep what it has
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
