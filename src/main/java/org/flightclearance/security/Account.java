package org.flightclearance.security;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_mission", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "mission_code")
    private Set<String> missions = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init")
    Account(String name, String passwordHash, Set<Role> roles, Set<String> missions) {
        this.name = name;
        passwordHashIs(passwordHash);
        worksAs(roles, missions);
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

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public Set<String> missions() {
        return Set.copyOf(missions);
    }

    public Actor actor() {
        return new Actor(name, roles(), missions());
    }

    Description description() {
        return new Description()
                .with("/roles", roles)
                .with("/missions", missions)
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

    final void worksAs(Set<Role> newRoles, Set<String> newMissions) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        missions.retainAll(newMissions);
        missions.addAll(newMissions);
    }

    void disabledIs(boolean now) {
        if (now) {
            signOutEverywhere();
        }
        disabled = now;
    }
}
