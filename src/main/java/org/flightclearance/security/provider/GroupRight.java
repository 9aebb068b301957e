package org.flightclearance.security.provider;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.Right;
import org.flightclearance.security.Role;

/** A right that members of a group of the provider have. */
@Entity
public class GroupRight {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "group_name")
    private String group;

    @Column(name = "mission_code")
    private @Nullable String mission;

    @Enumerated(EnumType.STRING)
    private Role role;

    @SuppressWarnings("NullAway.Init")
    protected GroupRight() {}

    @SuppressWarnings("NullAway.Init")
    GroupRight(String group, Right right) {
        this.group = group;
        this.mission = right.mission();
        this.role = right.role();
    }

    public UUID id() {
        return id;
    }

    /** The name, exactly as tokens have it. */
    public String group() {
        return group;
    }

    public Right right() {
        return new Right(mission, role);
    }
}
