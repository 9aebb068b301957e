package org.flightclearance.aerodrome;

import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Position;
import org.flightclearance.language.FoldedText;

/** An aerodrome with an ICAO location indicator. It is shared by all missions. */
@Entity
public class Aerodrome {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String name;
    private String foldedName;

    @Embedded
    private Position position;

    private @Nullable String country;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Aerodrome() {}

    @SuppressWarnings("NullAway.Init")
    Aerodrome(AerodromeProfile profile) {
        this.code = profile.code();
        describe(profile);
    }

    /** @param profile must be free of faults */
    final void describe(AerodromeProfile profile) {
        name = Objects.requireNonNull(profile.name());
        foldedName = FoldedText.of(name);
        position =
                new Position(Objects.requireNonNull(profile.latitude()), Objects.requireNonNull(profile.longitude()));
        country = profile.country();
    }

    /** ICAO location indicator in upper case. It never changes. */
    public String code() {
        return code;
    }

    /** Goes up with every change of it. */
    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Position position() {
        return position;
    }

    public AerodromeProfile profile() {
        return new AerodromeProfile(code, name, position.latitude(), position.longitude(), country);
    }
}
