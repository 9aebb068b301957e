package org.flightclearance.api.request;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.Status;

/**
 * The ETag of a request: its version, its status (time alone can change it), the language of its sentences, and a checksum of
 * what else changes without a new version.
 */
public final class RequestTag {

    private static final String LANGUAGE_AND_CHECKSUM = "(?:-[a-z]{2}|-[a-z]{2}-[0-9a-f]{8})?";

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-([a-z]+)" + LANGUAGE_AND_CHECKSUM + "\"");

    /** A tag of ours that a proxy changed when it compressed the answer: made weak, or with a suffix. */
    private static final Pattern CHANGED_TAG = Pattern.compile(
            "(?:W/)?\"(\\d{1,9}-[a-z]+" + LANGUAGE_AND_CHECKSUM + ")(?:-{1,2}(?:gzip|br|df)|;(?:gzip|br))?\"");

    private RequestTag() {}

    static EntityTag of(FlightRequest request, AnswerContext context) {
        var status = request.statusAt(context.now()).name().toLowerCase(Locale.ROOT);
        // Legs follow the time, moves the rights of the caller, and days the zone of the mission
        var rest = List.of(
                request.legOutcomes(context.now()),
                context.allowedMoves(),
                context.permitWhy(),
                request.mission().version());
        return new EntityTag(String.join(
                "-",
                String.valueOf(request.version()),
                status,
                context.wording().language().code(),
                HexFormat.of().toHexDigits(rest.toString().hashCode())));
    }

    /**
     * The version that the caller has seen, by its If-Match; null without one.
     *
     * @param current reads the request, for {@code *}
     * @throws Refused as stale, if no request could have such a tag
     */
    public static @Nullable SeenState seen(@Nullable String ifMatch, Instant now, Supplier<FlightRequest> current) {
        if (ifMatch == null) {
            return null;
        }
        if (ifMatch.strip().equals("*")) {
            var request = current.get();
            return new SeenState(request.version(), request.statusAt(now));
        }
        var matcher = TAG.matcher(ifMatch.strip());
        if (matcher.matches()) {
            for (var status : Status.values()) {
                if (status.name().equalsIgnoreCase(matcher.group(2))) {
                    return new SeenState(Integer.parseInt(matcher.group(1)), status);
                }
            }
        }
        throw new Refused(Refusal.STALE_VERSION, why(ifMatch.strip()));
    }

    /** A changed tag is refused, because it may stand for other bytes (RFC 9110, section 13.1.1), and is named. */
    private static Sentence why(String ifMatch) {
        var changed = CHANGED_TAG.matcher(ifMatch);
        return changed.matches()
                ? Sentence.of("fault.if_match_changed", ifMatch, '"' + changed.group(1) + '"')
                : Sentence.of("fault.if_match");
    }

    static SeenState wanted(@Nullable SeenState seen) {
        if (seen == null) {
            throw new Refused(Refusal.VERSION_REQUIRED, Sentence.of("refused.version_required"));
        }
        return seen;
    }
}
