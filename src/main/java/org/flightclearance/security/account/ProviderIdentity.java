package org.flightclearance.security.account;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who somebody is at the provider that signs them in. Issuer and subject never change, and are never an e-mail address,
 * which can be given to somebody else.
 */
@Embeddable
public class ProviderIdentity {

    private static final String BETWEEN = "\n";

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    @Column(name = "provider_groups")
    private String groups = "";

    private Instant confirmedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProviderIdentity() {}

    ProviderIdentity(String issuer, String subject, Instant now) {
        this.issuer = issuer;
        this.subject = subject;
        this.confirmedAt = now;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    /** Those groups that gave a right when the provider named them last. */
    public Set<String> groups() {
        return Stream.of(groups.split(BETWEEN))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** When the provider last named the groups. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    void groupsAre(Set<String> now) {
        groups = String.join(BETWEEN, new TreeSet<>(now));
    }

    void confirmedAt(Instant now) {
        confirmedAt = now;
    }
}
