package org.flightclearance.security.account;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.security.Actor;
import org.flightclearance.security.MissionRole;
import org.flightclearance.security.Right;
import org.flightclearance.security.Rights;
import org.flightclearance.security.Role;

/**
 * A person who signs in: with a name and a password, of which only the hash is stored, or by a provider of identities. The
 * rights of the latter follow from their groups there.
 */
@Entity
public class Account {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String name;

    private @Nullable String passwordHash;
    private boolean firstPassword;
    private boolean disabled;

    @Embedded
    private @Nullable ProviderIdentity identity;

    /** Raised to end all sessions: a session that began in an earlier epoch is no longer valid. */
    private int epoch;

    /** Those in no mission: administrator, and roles that have no mission so far. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_mission_role", joinColumns = @JoinColumn(name = "account_id"))
    private Set<MissionRole> missionRoles = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init")
    Account(String name, String passwordHash, Rights rights) {
        this.name = name;
        passwordHashIs(passwordHash);
        worksAs(rights);
    }

    /** Of somebody whom a provider signs in. The account can do nothing until {@link #belongsTo} gives it rights. */
    @SuppressWarnings("NullAway.Init")
    Account(String name, ProviderIdentity identity) {
        this.name = name;
        this.identity = identity;
    }

    public String name() {
        return name;
    }

    /** Whether it can do nothing: an administrator has disabled it, or no group of its provider gives it a right any more. */
    public boolean isDisabled() {
        return isBarred() || identity != null && groups().isEmpty();
    }

    /** Whether an administrator has disabled it. */
    public boolean isBarred() {
        return disabled;
    }

    /** Who it is at its provider; null: it has a password here. */
    public @Nullable ProviderIdentity identity() {
        return identity;
    }

    /** Whether the password was set by an administrator and not changed since. Pages then ask for another one first. */
    public boolean hasFirstPassword() {
        return firstPassword;
    }

    public Rights rights() {
        return Rights.of(Stream.concat(
                        roles.stream().map(role -> new Right(null, role)),
                        missionRoles.stream().map(one -> new Right(one.mission(), one.role())))
                .toList());
    }

    public Actor actor() {
        return new Actor(name, rights(), false);
    }

    /** Groups of its provider that give it a right. */
    public Set<String> groups() {
        return identity == null ? Set.of() : identity.groups();
    }

    Description description() {
        var described = rights().describe(new Description())
                .with("/first_password", firstPassword)
                .with("/disabled", disabled);
        return identity == null
                ? described
                : described
                        .with("/issuer", identity.issuer())
                        .with("/subject", identity.subject())
                        .with("/groups", groups());
    }

    /** Goes up with every change of it. */
    public int version() {
        return version;
    }

    public int epoch() {
        return epoch;
    }

    /** Null: none, a provider signs in. */
    @Nullable
    public String passwordHash() {
        return passwordHash;
    }

    /** Signs out every session that began with another password. */
    final void passwordHashIs(String hash) {
        passwordHash = hash;
        signOutEverywhere();
    }

    void firstPasswordIs(boolean now) {
        firstPassword = now;
    }

    final void signOutEverywhere() {
        epoch++;
    }

    public final void worksAs(Rights rights) {
        become(roles, rights.inNone());
        become(
                missionRoles,
                rights.list().stream()
                        .flatMap(right -> right.mission() == null
                                ? Stream.empty()
                                : Stream.of(new MissionRole(right.mission(), right.role())))
                        .collect(Collectors.toSet()));
    }

    /**
     * Takes over what the provider says.
     *
     * @param groups those that give a right
     * @param rights what they give
     */
    void belongsTo(Set<String> groups, Rights rights) {
        if (identity == null) {
            throw new IllegalStateException(name + " has no provider");
        }
        identity.groupsAre(groups);
        worksAs(rights);
    }

    private static <T> void become(Set<T> stored, Set<T> wanted) {
        stored.retainAll(wanted);
        stored.addAll(wanted);
    }

    void disabledIs(boolean now) {
        if (now) {
            signOutEverywhere();
        }
        disabled = now;
    }
}
