package org.flightclearance.sample;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.UnusableSetting;
import org.flightclearance.rules.FoundingService;
import org.flightclearance.security.Actor;
import org.flightclearance.security.account.Installation;
import org.flightclearance.security.account.PrintedPasswords;
import org.flightclearance.time.UtcClock;

/**
 * Loads the sample into a database without missions. The mission is stored first, in its own transaction, because
 * references are numbered in a separate one. Aerodromes, accounts and requests follow in a second transaction. If the
 * first start fails between the two, the next start continues from the mission without requests.
 */
@ApplicationScoped
class SampleLoad {

    static final String NAME = "minusma";

    private static final Logger LOG = Logger.getLogger(SampleLoad.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Optional<String> wanted;
    private final Installation installation;
    private final Missions missions;
    private final FoundingService founding;
    private final UtcClock clock;
    private final SampleAerodromes aerodromes;
    private final SampleRestrictions restrictions;
    private final SamplePermits permits;
    private final SampleAccounts accounts;
    private final SampleRequests requests;
    private final PrintedPasswords passwords;

    /** @param wanted name of the sample to load; the only one is {@code minusma} */
    SampleLoad(
            @ConfigProperty(name = "fct.sample") Optional<String> wanted,
            Installation installation,
            Missions missions,
            FoundingService founding,
            UtcClock clock,
            SampleAerodromes aerodromes,
            SampleRestrictions restrictions,
            SamplePermits permits,
            SampleAccounts accounts,
            SampleRequests requests,
            PrintedPasswords passwords) {
        wanted.filter(name -> !name.equals(NAME)).ifPresent(name -> {
            throw new UnusableSetting(
                    "FCT_SAMPLE is “%s”, but the only sample is “%s”. Set FCT_SAMPLE to that name, or unset it."
                            .formatted(name, NAME));
        });
        this.wanted = wanted;
        this.installation = installation;
        this.missions = missions;
        this.founding = founding;
        this.clock = clock;
        this.aerodromes = aerodromes;
        this.restrictions = restrictions;
        this.permits = permits;
        this.accounts = accounts;
        this.requests = requests;
        this.passwords = passwords;
    }

    /** Runs after the first administrator has been created. */
    void onStart(@Observes @Priority(20) StartupEvent start) {
        if (wanted.isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        OwnTransaction.run(this::foundMission);
        OwnTransaction.call(LONGEST, this::load)
                .ifPresent(opened -> announce(opened, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private void foundMission() {
        installation.lock();
        if (missions.count() == 0) {
            founding.foundSynthetic(NAME, SampleMission.FOUNDED, SampleMission.PROFILE, SampleRules.ALL);
        }
    }

    private Optional<Map<String, String>> load() {
        installation.lock();
        if (!isWaiting()) {
            LOG.infof("FCT_SAMPLE is %s, but the database already has a mission: the sample was not loaded.", NAME);
            return Optional.empty();
        }
        LOG.infof("Loading the sample: a synthetic %s from October 2022 to March 2023.", SampleMission.CODE);
        var opened = accounts.open(NAME, clock.now());
        aerodromes.enter(new Actor(NAME, Set.of(), Set.of()), clock.now());
        restrictions.record(missions.listAll().get(0));
        permits.record(missions.listAll().get(0));
        requests.enter(SampleLoad::say);
        return Optional.of(opened);
    }

    /** Whether the database holds only the sample's mission and no requests. */
    private boolean isWaiting() {
        var all = missions.listAll();
        return all.size() == 1 && all.get(0).isSynthetic() && !requests.areThere();
    }

    private static void say(int percent) {
        LOG.infof("Loading the sample: %s %%", percent);
    }

    private void announce(Map<String, String> opened, Duration took) {
        opened.forEach(passwords::add);
        LOG.infof("Sample loaded in %s s.", took.toSeconds());
    }
}
