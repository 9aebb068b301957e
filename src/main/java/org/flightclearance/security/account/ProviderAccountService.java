package org.flightclearance.security.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.security.Rights;
import org.flightclearance.security.secret.Sha256;
import org.flightclearance.time.NodeClocks;

/** Makes and changes accounts as a provider of identities says. Runs in the transaction of its caller. */
@ApplicationScoped
public class ProviderAccountService {

    /** Leaves room in the column for the number that makes a name unique. */
    private static final int LONGEST_NAME = 56;

    private static final int DIGITS = 8;

    private final Accounts accounts;
    private final Journal journal;
    private final Installation installation;

    ProviderAccountService(Accounts accounts, Journal journal, Installation installation) {
        this.accounts = accounts;
        this.journal = journal;
        this.installation = installation;
    }

    /**
     * The account of a person who signs in, with the rights of their groups. It is made if they have a right and none yet.
     *
     * @param groups those of the person that give a right; empty: none does
     * @return empty if the person has no account and no right
     */
    public Optional<Account> signIn(ProviderPerson person, Set<String> groups, Rights rights, Instant now) {
        // One after the other: two first calls of a person would make two accounts
        installation.lock();
        var known = accounts.of(person.issuer(), person.subject());
        if (known.isEmpty() && groups.isEmpty()) {
            return Optional.empty();
        }
        var before = known.map(Account::description).orElseGet(Description::nothing);
        var account = known.orElseGet(() -> made(person, now));
        confirm(account, before, groups, rights, now);
        return Optional.of(account);
    }

    /** Takes over what the provider says of a person who has an account. */
    public void confirm(Account account, Set<String> groups, Rights rights, Instant now) {
        confirm(account, account.description(), groups, rights, now);
    }

    /** The rights of the groups have changed, by an administrator. What the provider said stays as old as it is. */
    public void change(String by, Account account, Set<String> groups, Rights rights, Instant now) {
        var before = account.description();
        account.belongsTo(groups, rights);
        note(by, account, before, now);
    }

    /**
     * Those of whom the provider has said nothing since then, so that they may no longer be there, lose their rights. A word that a
     * clock has dated ahead counts from now on, as nobody knows when it was said.
     */
    public void lapse(Instant before, Instant now) {
        accounts.confirmedAfter(NodeClocks.latest(now)).stream()
                .flatMap(account -> Stream.ofNullable(account.identity()))
                .forEach(identity -> identity.confirmedAt(now));
        accounts.notConfirmedSince(before)
                .forEach(account -> change(account.name(), account, Set.of(), Rights.NONE, now));
    }

    /** Those that have a right by that group. */
    public List<Account> inGroup(String group) {
        return accounts.ofProviders().stream()
                .filter(account -> account.groups().contains(group))
                .toList();
    }

    private void confirm(Account account, Description before, Set<String> groups, Rights rights, Instant now) {
        account.belongsTo(groups, rights);
        var identity = account.identity();
        if (identity != null) {
            identity.confirmedAt(now);
        }
        note(account.name(), account, before, now);
    }

    private void note(String by, Account account, Description before, Instant now) {
        journal.note(by, now, Subject.ACCOUNT, account.name(), account.name(), before, account.description());
    }

    private Account made(ProviderPerson person, Instant now) {
        var identity = new ProviderIdentity(person.issuer(), person.subject(), now);
        var account = new Account(freeName(wantedName(person)), identity);
        accounts.persistAndFlush(account);
        return account;
    }

    /** What the provider calls them, as far as the name of an account can have it. It is for reading, and never changes. */
    private static String wantedName(ProviderPerson person) {
        var called = person.preferredName() == null ? "" : person.preferredName();
        var name = called.replaceAll("[^A-Za-z0-9._@-]", "").replaceFirst("^[._@-]+", "");
        return name.isEmpty()
                ? "person-" + Sha256.of(person.issuer(), person.subject()).substring(0, DIGITS)
                : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** A name that no account has, in upper or lower case, so that nobody is taken for somebody else in the history. */
    private String freeName(String wanted) {
        var name = wanted;
        for (int i = 2; accounts.hasAlike(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }
}
