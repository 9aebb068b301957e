package org.flightclearance.security;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

import org.flightclearance.journal.Description;

/** A person who signs in with a name and a password. Only the hash of the password is stored. */
@Entity
public class Account {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String name;

    private String passwordHash;
    private boolean firstPassword;
    private boolean disabled;

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

    public String name() {
        return name;
    }

    public boolean isDisabled() {
        return disabled;
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

    Description description() {
        return rights().describe(new Description())
                .with("/first_password", firstPassword)
                .with("/disabled", disabled);
    }

    int epoch() {
        return epoch;
    }

    String passwordHash() {
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

    final void worksAs(Rights rights) {
        become(roles, rights.inNone());
        become(
                missionRoles,
                rights.list().stream()
                        .flatMap(right -> right.mission() == null
                                ? Stream.empty()
                                : Stream.of(new MissionRole(right.mission(), right.role())))
                        .collect(Collectors.toSet()));
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
