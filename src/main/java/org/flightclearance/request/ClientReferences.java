package org.flightclearance.request;

import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** Whether a client reference is still free in its mission. */
@ApplicationScoped
public class ClientReferences {

    private final FlightRequests requests;

    ClientReferences(FlightRequests requests) {
        this.requests = requests;
    }

    /**
     * Checks that a client reference is free in its mission.
     *
     * @param own the request that is allowed to have it; null for a new request
     * @throws Refused as a duplicate, with the reference of the request that has it
     */
    public void check(Mission mission, @Nullable String clientReference, @Nullable FlightRequest own) {
        if (clientReference == null) {
            return;
        }
        requests.withClientReference(mission, clientReference)
                .filter(found -> own == null || !found.id().equals(own.id()))
                .ifPresent(found -> {
                    var sentence = Sentence.of("fault.duplicate_client_reference", clientReference, found.reference());
                    throw new Refused(
                            Refusal.DUPLICATE_CLIENT_REFERENCE,
                            sentence,
                            List.of(new Fault("/client_reference", sentence)));
                });
    }

    /**
     * The refusal to throw if the database found that somebody else filed the same client reference at the same time.
     * Any other violation is returned unchanged.
     */
    public static RuntimeException duplicateOr(ConstraintViolationException violated) {
        var name = String.valueOf(violated.getConstraintName()).toLowerCase(Locale.ROOT);
        if (!name.contains("client_reference_unique")) {
            return violated;
        }
        var sentence = Sentence.of("fault.duplicate_client_reference_raced");
        return new Refused(
                Refusal.DUPLICATE_CLIENT_REFERENCE, sentence, List.of(new Fault("/client_reference", sentence)));
    }
}
