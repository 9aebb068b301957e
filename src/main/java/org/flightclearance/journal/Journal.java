package org.flightclearance.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where it is noted what somebody did, in the transaction in which it was done. */
@ApplicationScoped
public class Journal implements PanacheRepositoryBase<JournalEntry, UUID> {

    /** The key of what was done to all of a kind at once. */
    public static final String ALL = "*";

    /**
     * Notes what was added, changed or removed; nothing, where nothing was.
     *
     * @param by name of the account or key
     * @param at UTC
     * @param key under which it is found
     * @param title how people know it
     */
    public void note(
            String by, Instant at, Subject subject, String key, String title, Description before, Description after) {
        var changes = Change.between(before.values(), after.values());
        if (!changes.isEmpty()) {
            persist(new JournalEntry(subject, key, title, act(before, after), at, by, changes));
        }
    }

    /** What was done to one of them, the newest first, at the most so much. */
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
