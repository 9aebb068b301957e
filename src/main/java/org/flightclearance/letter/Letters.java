package org.flightclearance.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.security.Actor;

/** The letters of requests. Everyone who may read a request may read its letters. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {

    /** The letters of a request in the order in which they were attached, without their bytes. */
    public List<Letter> of(FlightRequest request) {
        return list("from Letter l join fetch l.file where l.request = ?1 order by l.attachedAt, l.id", request);
    }

    public Optional<Letter> visibleTo(Actor actor, UUID id) {
        return list("from Letter l join fetch l.file join fetch l.request r join fetch r.mission where l.id = ?1", id)
                .stream()
                .filter(letter -> actor.mayRead(letter.request().mission().code()))
                .findFirst();
    }

    /** The letters that attach the file to any of these requests. */
    List<Letter> attached(LetterFile file, List<FlightRequest> requests) {
        return list("file = ?1 and request in ?2", file, requests);
    }
}
