package org.flightclearance.security.key;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Rights;
import org.flightclearance.security.account.Accounts;

/** Makes, lists and revokes API keys. Not open to keys: a leaked key could otherwise make itself a successor. */
@ApplicationScoped
public class ApiKeyService {

    private final ApiKeys keys;
    private final Accounts accounts;
    private final Journal journal;

    ApiKeyService(ApiKeys keys, Accounts accounts, Journal journal) {
        this.keys = keys;
        this.accounts = accounts;
        this.journal = journal;
    }

    /**
     * @param missionIsKnown whether a mission with that code exists and the maker may see it
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public MadeKey make(Actor maker, ApiKeyProfile profile, Predicate<String> missionIsKnown, Instant now) {
        onlyForPeople(maker);
        var faults = profile.faults(now);
        profile.wanted().checkHeld(faults, maker, missionIsKnown);
        faults.refuseIfAny();
        var secret = freshSecret();
        var key = new ApiKey(
                Objects.requireNonNull(profile.name()),
                secret,
                profile.wanted().after(Rights.NONE),
                accounts.named(maker.name()).orElseThrow(Refused::notFound),
                now,
                profile.expiresAt());
        keys.persistAndFlush(key);
        note(maker, now, key, Description.nothing());
        return new MadeKey(key, secret);
    }

    /** Newest first. */
    @Transactional
    public List<ApiKey> list(Actor actor) {
        onlyForPeople(actor);
        return keys.visibleTo(actor);
    }

    /** @throws Refused as not found, also if the key belongs to somebody else */
    @Transactional
    public ApiKey of(Actor actor, UUID id) {
        onlyForPeople(actor);
        return keys.visibleTo(actor, id).orElseThrow(Refused::notFound);
    }

    /** Revokes a key: its next call is refused. */
    @Transactional
    public void revoke(Actor actor, UUID id, Instant now) {
        var key = of(actor, id);
        var before = key.description();
        key.revoke(now);
        note(actor, now, key, before);
    }

    private void note(Actor actor, Instant now, ApiKey key, Description before) {
        var title = key.name() + " (" + key.prefix() + "…)";
        journal.note(actor.name(), now, Subject.API_KEY, key.id().toString(), title, before, key.description());
    }

    private static void onlyForPeople(Actor actor) {
        if (actor.byKey()) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.key_keeps_no_keys"));
        }
    }

    /** A secret whose prefix no other key has, since the history names a key by its prefix. */
    private KeySecret freshSecret() {
        var secret = KeySecret.random();
        while (keys.hasPrefix(secret.prefix())) {
            secret = KeySecret.random();
        }
        return secret;
    }
}
