package org.flightclearance.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.permit.Permit;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** The letters of permits. Everyone who may read a permit may read its letters. */
@ApplicationScoped
public class PermitLetters implements PanacheRepositoryBase<PermitLetter, UUID> {

    /** In the order in which they were attached, without their bytes. */
    public List<PermitLetter> of(Permit permit) {
        return list("from PermitLetter l join fetch l.file where l.permit = ?1 order by l.attachedAt, l.id", permit);
    }

    /** @throws Refused as not found, also if the caller may not know that it exists */
    public PermitLetter of(Actor actor, UUID permit, UUID letter) {
        return list(
                        "from PermitLetter l join fetch l.file join fetch l.permit p join fetch p.mission where l.id = ?1",
                        letter)
                .stream()
                .filter(one -> one.permit().id().equals(permit)
                        && actor.mayRead(one.permit().mission().code()))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** The letter that attaches the file to the permit. */
    Optional<PermitLetter> attached(LetterFile file, Permit permit) {
        return find("file = ?1 and permit = ?2", file, permit).firstResultOptional();
    }
}
