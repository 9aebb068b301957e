package org.flightclearance.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.ws.rs.core.UriBuilder;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.RequestFilter;
import org.flightclearance.request.Status;
import org.flightclearance.security.Actor;

/** What the page of all requests was asked for; empty where it was not said. */
record FoundRequests(String q, String status, String mission) {

    FoundRequests(@Nullable String q, @Nullable String status, @Nullable String mission) {
        this.q = Objects.requireNonNullElse(q, "");
        this.status = Objects.requireNonNullElse(status, "");
        this.mission = Objects.requireNonNullElse(mission, "");
    }

    /** @throws org.flightclearance.refusal.Refused as not found, where the mission may not be seen */
    List<Mission> among(Missions missions, Actor actor) {
        return mission.isEmpty() ? missions.visibleTo(actor) : List.of(missions.of(actor, mission));
    }

    RequestFilter filter() {
        var wanted = Stream.of(Status.values())
                .filter(one -> one.name().equalsIgnoreCase(status))
                .findFirst();
        var text = q.strip();
        return RequestFilter.searching(
                wanted.map(Set::of).orElse(Set.of()), text.isEmpty() || text.indexOf('\0') >= 0 ? null : text);
    }

    /** The same question at another address. */
    UriBuilder at(String path) {
        return UriBuilder.fromPath(path)
                .queryParam("q", q)
                .queryParam("status", status)
                .queryParam("mission", mission);
    }
}
