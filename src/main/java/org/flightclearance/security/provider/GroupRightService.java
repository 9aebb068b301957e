package org.flightclearance.security.provider;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Right;
import org.flightclearance.security.account.ProviderAccountService;

/** Keeps what members of each group of the provider may do. The API and the pages let only administrators in. */
@ApplicationScoped
public class GroupRightService {

    private final GroupRights rights;
    private final ProviderAccountService accounts;
    private final Journal journal;

    GroupRightService(GroupRights rights, ProviderAccountService accounts, Journal journal) {
        this.rights = rights;
        this.accounts = accounts;
        this.journal = journal;
    }

    /**
     * Counts for those who sign in from now on, and within five minutes for those who are in the group and signed in.
     *
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public GroupRight add(String by, Instant now, GroupRightProfile profile, Predicate<String> missionExists) {
        var faults = profile.faults(missionExists);
        faults.refuseIfAny();
        var group = Objects.requireNonNull(profile.group());
        var right = new Right(profile.mission(), Objects.requireNonNull(profile.role()));
        if (rights.has(group, right)) {
            faults.add("/group", "fault.group_right_exists");
        }
        faults.refuseIfAny();
        var added = new GroupRight(group, right);
        rights.persistAndFlush(added);
        note(by, now, added, Description.nothing(), description(added));
        apply(by, group, now);
        return added;
    }

    /** Counts at once. */
    @Transactional
    public void remove(String by, Instant now, UUID id) {
        var removed = rights.findByIdOptional(id).orElseThrow(Refused::notFound);
        if (rights.delete("id", id) == 0) {
            // Somebody else removed it at the same moment
            throw Refused.notFound();
        }
        note(by, now, removed, description(removed), Description.nothing());
        apply(by, removed.group(), now);
    }

    private void apply(String by, String group, Instant now) {
        for (var account : accounts.inGroup(group)) {
            var mapped = rights.mapped(account.groups());
            accounts.change(by, account, mapped.groups(), mapped.rights(), now);
        }
    }

    private void note(String by, Instant now, GroupRight row, Description before, Description after) {
        journal.note(by, now, Subject.GROUP, Journal.ALL, row.group(), before, after);
    }

    private static Description description(GroupRight row) {
        return new Description()
                .with("/group", row.group())
                .with("/mission", row.right().mission())
                .with("/role", row.right().role());
    }
}
