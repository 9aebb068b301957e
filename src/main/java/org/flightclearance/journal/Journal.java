package org.flightclearance.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Records who changed what, in the transaction of the change. */
@ApplicationScoped
public class Journal implements PanacheRepositoryBase<JournalEntry, UUID> {

    /** The key of a change to many things at once, such as an import. */
    public static final String ALL = "*";

    /**
     * Records what was added, changed or removed. Records nothing if nothing changed.
     *
     * @param by name of the account or key
     * @param at UTC
     * @param key under which it is found
     * @param title how people know it
     * @return whether anything changed
     */
    public boolean note(
            String by, Instant at, Subject subject, String key, String title, Description before, Description after) {
        var changes = Change.between(before.values(), after.values());
        if (!changes.isEmpty()) {
            persist(new JournalEntry(subject, key, title, act(before, after), at, by, changes));
        }
        return !changes.isEmpty();
    }

    /** The entries of one subject, newest first, at most {@code most} of them. */
    public List<JournalEntry> of(Subject subject, String key, int most) {
        return find("subject = ?1 and subjectKey = ?2 order by recordedAt desc, id desc", subject, key)
                .page(0, most)
                .list();
    }

    private static Act act(Description before, Description after) {
        if (before.isEmpty()) {
            return Act.ADDED;
        }
        return after.isEmpty() ? Act.REMOVED : Act.CHANGED;
    }
}
