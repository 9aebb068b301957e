package org.flightclearance.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.permit.Permit;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.security.Actor;

/** The letters of requests and permits. Everyone who may read these may read their letters. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {

    /** The letters of a request in the order in which they were attached, without their bytes. */
    public List<Letter> of(FlightRequest request) {
        return list(
                "from Letter l join fetch l.file left join fetch l.marks where l.request = ?1 order by l.attachedAt, l.id",
                request);
    }

    /** The same of a permit. */
    public List<Letter> of(Permit permit) {
        return list(
                "from Letter l join fetch l.file left join fetch l.marks where l.permit = ?1 order by l.attachedAt, l.id",
                permit);
    }

    public Optional<Letter> visibleTo(Actor actor, UUID id) {
        return list(
                        """
                        from Letter l join fetch l.file left join fetch l.request r left join fetch r.mission
                        left join fetch l.permit p left join fetch p.mission left join fetch l.marks where l.id = ?1""",
                        id)
                .stream()
                .filter(letter -> actor.mayRead(letter.mission().code()))
                .findFirst();
    }

    /** The letter that attaches the file to the permit. */
    Optional<Letter> attached(LetterFile file, Permit permit) {
        return list("from Letter l left join fetch l.marks where l.file = ?1 and l.permit = ?2", file, permit).stream()
                .findFirst();
    }

    /** The letters that attach the file to any of these requests. */
    List<Letter> attached(LetterFile file, List<FlightRequest> requests) {
        return list("from Letter l left join fetch l.marks where l.file = ?1 and l.request in ?2", file, requests);
    }
}
