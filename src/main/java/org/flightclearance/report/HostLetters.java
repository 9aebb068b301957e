package org.flightclearance.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The host's references of the answers to the requests behind a figure. */
@ApplicationScoped
public class HostLetters {

    private static final int AT_ONCE = 1_000;

    private static final String REFERENCES =
            """
            select a.request.reference, a.reply.authorityReference from Answer a
            where a.request.reference in :references and a.struck = false and a.recordedAt <= :asOf
            and a.reply.authorityReference is not null
            order by a.reply.receivedAt, a.recordedAt, a.id""";

    private final EntityManager database;

    HostLetters(EntityManager database) {
        this.database = database;
    }

    /**
     * The letters by the reference of the request, several separated by commas, in the order of their receipt. A reference
     * is as it is recorded now, even if it was corrected since.
     *
     * @param asOf what was recorded later is left out, UTC
     */
    public Map<String, String> of(List<ReportedRequest> requests, Instant asOf) {
        var letters = new HashMap<String, String>();
        for (int from = 0; from < requests.size(); from += AT_ONCE) {
            var some = requests.subList(from, Math.min(from + AT_ONCE, requests.size()));
            database.createQuery(REFERENCES, Object[].class)
                    .setParameter(
                            "references",
                            some.stream().map(ReportedRequest::reference).toList())
                    .setParameter("asOf", asOf)
                    .getResultList()
                    .forEach(
                            row -> letters.merge((String) row[0], (String) row[1], (one, other) -> one + ", " + other));
        }
        return letters;
    }
}
