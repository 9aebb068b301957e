package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

import org.flightclearance.alert.settings.AlertKind;

/** What there is to tell, and what was told. */
@ApplicationScoped
public class Occasions implements PanacheRepositoryBase<Occasion, UUID> {

    private static final String DUE =
            """
            select o.id from alert_occasion o where o.told = false and o.due_at <= :now
            order by o.told, o.due_at fetch first :most rows only for update skip locked""";

    private final StatelessSession rows;

    Occasions(StatelessSession rows) {
        this.rows = rows;
    }

    /** Stores many at once. What is changed in them afterwards is not stored. */
    void addAll(List<Occasion> added) {
        flush();
        rows.insertMultiple(added);
    }

    /** Deletes those that are not told. What another node has told since it was read stays: its alerts belong to it. */
    void deleteUntold(List<Occasion> voided) {
        if (!voided.isEmpty()) {
            delete(
                    "told = false and id in ?1",
                    voided.stream().map(Occasion::id).toList());
        }
    }

    /** All of some subjects, told or not. */
    List<Occasion> of(Collection<String> subjects) {
        return subjects.isEmpty() ? List.of() : list("subject in ?1", subjects);
    }

    /** Those of a mission and some kinds that are not due yet. Once an hour, so it has no index of its own. */
    List<Occasion> planned(UUID mission, Set<AlertKind> kinds, Instant now) {
        return list("told = false and dueAt > ?1 and missionId = ?2 and kind in ?3", now, mission, kinds);
    }

    public Map<UUID, Occasion> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Occasion::id, one -> one));
    }

    boolean isKnown(AlertKind kind, String subject, Instant about) {
        return count("subject = ?1 and kind = ?2 and stage = 0 and aboutAt = ?3", subject, kind, about) > 0;
    }

    /** Locks what is due and not told, the longest due first; what another node tells just now is left out. */
    public List<Occasion> lockDue(Instant now, int most) {
        var ids = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by dueAt, id", ids);
    }
}
