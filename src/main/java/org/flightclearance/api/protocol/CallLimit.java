package org.flightclearance.api.protocol;

import java.time.Duration;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.UnusableSetting;
import org.flightclearance.security.CurrentUser;

/**
 * Limits the calls per second of each account and key to the JSON API of this node. Uses real time, because the
 * application's clock may be frozen.
 */
@Provider
@Startup
@Priority(Priorities.AUTHORIZATION)
class CallLimit implements ContainerRequestFilter {

    /** A burst may use the calls of this many seconds. */
    private static final int BURST_SECONDS = 10;

    /** More than any node serves. */
    private static final int MOST_PER_SECOND = 1_000_000;

    private final int perSecond;
    private final CurrentUser user;

    /** After the time of a burst a bucket is full again and can be dropped. */
    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofSeconds(BURST_SECONDS))
            .build(caller -> full());

    /** @param perSecond calls per second that a caller may make on average; 0: unlimited */
    CallLimit(@ConfigProperty(name = "fct.rate-limit-per-second") Optional<String> perSecond, CurrentUser user) {
        this.perSecond = UnusableSetting.wholeNumber(
                "FCT_RATE_LIMIT_PER_SECOND",
                perSecond,
                MOST_PER_SECOND,
                "how many calls a second a caller may make, 0 for any number");
        this.user = user;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        if (perSecond == 0 || !ProtocolFilters.isOurs(call.getUriInfo()) || !user.isSignedIn()) {
            return;
        }
        var taken = buckets.get(user.actor().name()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            var wait = Duration.ofNanos(taken.getNanosToWaitForRefill());
            throw new ProtocolRefusal(
                    ProblemKind.TOO_MANY_REQUESTS, Sentence.of("refused.too_many_calls", wait.toSeconds() + 1), wait);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity((long) perSecond * BURST_SECONDS)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .withNanosecondPrecision()
                .build();
    }
}
