package org.flightclearance.request;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.KnownChannels;
import org.flightclearance.mission.Mission;

/** Names the channels for missions, which say which of them usually reaches an authority. */
@ApplicationScoped
public class Channels implements KnownChannels {

    @Override
    public Set<String> wireNames() {
        return Stream.of(Channel.values()).map(Channels::wireName).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The channel that usually reaches an authority of the mission; empty if none is usual. */
    public static Optional<Channel> usual(Mission mission, @Nullable String authority) {
        return mission.authority(authority).flatMap(one -> Stream.of(Channel.values())
                .filter(channel -> wireName(channel).equals(one.usualChannel()))
                .findFirst());
    }

    private static String wireName(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
