package org.flightclearance.calendar;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Reads in histories which entries requests had before. A permit that covers a request now, or a correction, may have taken the
 * reason for one away.
 */
@ApplicationScoped
class EarlierEntries {

    private static final String EARLIER =
            """
            select h.request.id,
                max(case when h.sending.at is null
                    and (h.derived.minimumNoticeHours is not null or h.derived.minimumNoticeDays is not null)
                    then 1 else 0 end),
                max(case when h.sending.at is not null and h.derived.clearance = REQUIRED then 1 else 0 end)
            from HistoryEntry h where h.request.id in :requests group by h.request.id""";

    private final EntityManager database;

    EarlierEntries(EntityManager database) {
        this.database = database;
    }

    /** By the ids of the requests. */
    Map<UUID, Set<EntryKind>> of(Collection<UUID> requests) {
        return requests.isEmpty()
                ? Map.of()
                : database.createQuery(EARLIER, Row.class).setParameter("requests", requests).getResultList().stream()
                        .collect(Collectors.toMap(Row::request, Row::kinds));
    }

    /** 1: at some time it was so; 0: never. */
    private record Row(UUID request, int toBeSent, int awaitedAnswer) {

        Set<EntryKind> kinds() {
            var kinds = EnumSet.noneOf(EntryKind.class);
            if (toBeSent == 1) {
                kinds.add(EntryKind.SEND_BY);
            }
            if (awaitedAnswer == 1) {
                kinds.add(EntryKind.DEADLINE);
            }
            return kinds;
        }
    }
}
