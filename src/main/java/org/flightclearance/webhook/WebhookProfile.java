package org.flightclearance.webhook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventType;
import org.flightclearance.refusal.Faults;
import org.flightclearance.webhook.receiver.AllowedHosts;

/**
 * The fields of a webhook in a request to make one.
 *
 * @param types names of kinds of events; null: all
 * @param missions codes of missions
 */
public record WebhookProfile(
        @Nullable String url, @Nullable List<@Nullable String> types, @Nullable List<@Nullable String> missions) {

    private static final int LONGEST_URL = 500;
    private static final int MOST_MISSIONS = 150;

    Faults faults() {
        var faults = new Faults();
        faults.required("/url", url);
        faults.notLonger("/url", url, LONGEST_URL);
        if (url != null && AllowedHosts.address(url).isEmpty()) {
            faults.add("/url", "fault.webhook_url");
        }
        if (types != null && types.isEmpty()) {
            faults.add("/types", "fault.required");
        }
        if (types != null) {
            requireEach(faults, "/types", types);
            types.stream()
                    .flatMap(Stream::ofNullable)
                    .filter(name -> EventType.of(name).isEmpty())
                    .distinct()
                    .sorted()
                    .forEach(name -> faults.add("/types", "fault.one_of", name, EventType.wireNames()));
        }
        if (missions == null || missions.isEmpty()) {
            faults.add("/missions", "fault.required");
        } else if (missions.size() > MOST_MISSIONS) {
            faults.add("/missions", "fault.too_many", MOST_MISSIONS);
        } else {
            requireEach(faults, "/missions", missions);
        }
        return faults;
    }

    private static void requireEach(Faults faults, String pointer, List<@Nullable String> names) {
        for (int i = 0; i < names.size(); i++) {
            faults.required(pointer + "/" + i, names.get(i));
        }
    }

    Set<String> codes() {
        return missions == null
                ? Set.of()
                : missions.stream().flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }

    @Nullable
    Set<EventType> wanted() {
        return types == null
                ? null
                : types.stream()
                        .flatMap(Stream::ofNullable)
                        .flatMap(name -> EventType.of(name).stream())
                        .collect(Collectors.toSet());
    }
}
