package org.flightclearance.mission;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.refusal.Faults;

/**
 * An authority as it is sent in and returned. What is left out is the mission's.
 *
 * @param nameFr French name, for letters in French
 * @param usualChannel wire name of the channel that usually reaches it
 * @param defaultFor the purposes for which it is asked where nobody says which
 */
public record AuthorityProfile(
        @Nullable String name,
        @Nullable String nameFr,
        @Nullable List<@Nullable WeekendDays> weekend,
        @Nullable String usualChannel,
        @Nullable List<@Nullable Purpose> defaultFor) {

    private static final int LONGEST_NAME = 100;

    public static AuthorityProfile named(String name) {
        return new AuthorityProfile(name, null, null, null, null);
    }

    /**
     * Whether it has nothing but a name, so that the name stands for it. Sent in like this, it keeps what is known of it;
     * sent in as an object, it has an empty list of purposes at least.
     */
    public boolean hasOnlyName() {
        return nameFr == null && weekend == null && usualChannel == null && defaultFor == null;
    }

    /** The same under another name. */
    AuthorityProfile under(String other) {
        return new AuthorityProfile(other, nameFr, weekend, usualChannel, defaultFor);
    }

    static AuthorityProfile of(Authority authority) {
        var weekend = authority.weekend();
        return new AuthorityProfile(
                authority.name(),
                authority.nameFr(),
                weekend == null ? null : WeekendDays.of(weekend),
                authority.usualChannel(),
                authority.defaultFor().isEmpty() ? null : List.copyOf(authority.defaultFor()));
    }

    /** The authority of a profile without faults. */
    Authority authority() {
        return new Authority(
                Objects.requireNonNull(name),
                nameFr,
                weekend == null ? null : WeekendDays.weekend(weekend),
                usualChannel,
                defaultFor == null
                        ? List.of()
                        : defaultFor.stream()
                                .map(Objects::requireNonNull)
                                .sorted()
                                .toList());
    }

    /** @param channels the wire names of all channels */
    void check(Faults faults, String pointer, Set<String> channels) {
        faults.notLonger(pointer + "/name_fr", nameFr, LONGEST_NAME);
        if (weekend != null) {
            WeekendDays.check(faults, pointer + "/weekend", weekend);
        }
        if (usualChannel != null && !channels.contains(usualChannel)) {
            faults.add(pointer + "/usual_channel", "fault.one_of", usualChannel, List.copyOf(channels));
        }
    }

    /** For the history of changes. */
    @Override
    public String toString() {
        return hasOnlyName()
                ? String.valueOf(name)
                : Stream.of(nameFr, weekend, usualChannel, defaultFor)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", name + " (", ")"));
    }
}
