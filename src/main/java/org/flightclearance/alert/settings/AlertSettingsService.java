package org.flightclearance.alert.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** What an account wants to be told. Not open to keys: mails go to people. */
@ApplicationScoped
public class AlertSettingsService {

    private static final String FIRST_ZONE = "UTC";

    private final KeptSettings settings;
    private final Subscriptions subscriptions;
    private final Missions missions;
    private final Event<ChangedSettings> changed;

    AlertSettingsService(
            KeptSettings settings, Subscriptions subscriptions, Missions missions, Event<ChangedSettings> changed) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.missions = missions;
        this.changed = changed;
    }

    /**
     * The settings of the caller, without missions that they may no longer read.
     *
     * @param language of the mails, if nothing has been chosen yet
     */
    @Transactional
    public AlertSettingsProfile of(Actor actor, Language language) {
        onlyForPeople(actor);
        return settings.of(actor.name())
                .map(known -> known.profile(subscriptions.of(actor.name()).stream()
                        .filter(one -> actor.mayRead(one.mission().code()))
                        .toList()))
                .orElseGet(() -> new AlertSettingsProfile(null, language, FIRST_ZONE, null, List.of(), null));
    }

    /**
     * Replaces the settings of the caller.
     *
     * @param now UTC
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public AlertSettingsProfile save(Actor actor, AlertSettingsProfile profile, Instant now) {
        onlyForPeople(actor);
        settings.lock(actor.name());
        var faults = profile.faults();
        var wanted = wanted(actor, profile, now, faults);
        faults.refuseIfAny();
        var kept = settings.of(actor.name()).orElseGet(() -> new AlertSettings(actor.name()));
        kept.become(profile);
        settings.persistAndFlush(kept);
        subscriptions.replace(actor.name(), wanted);
        subscriptions.flush();
        var told = wanted.stream().map(one -> one.mission().id()).collect(Collectors.toSet());
        changed.fire(new ChangedSettings(actor.name(), told, now));
        return kept.profile(wanted);
    }

    private List<Subscription> wanted(Actor actor, AlertSettingsProfile profile, Instant now, Faults faults) {
        var since = toldSince(actor.name());
        var wanted = new ArrayList<Subscription>();
        var seen = new HashSet<String>();
        for (int i = 0; i < profile.all().size(); i++) {
            var under = "/subscriptions/" + i;
            var one = profile.all().get(i);
            if (one == null) {
                faults.add(under, "fault.required");
                continue;
            }
            var mission = mission(actor, one.mission());
            int before = faults.found().size();
            one.check(faults, under, mission);
            if (one.mission() != null && !seen.add(one.mission())) {
                faults.add(under + "/mission", "fault.mission_twice", one.mission());
            }
            if (faults.found().size() == before) {
                var known = Objects.requireNonNull(mission);
                wanted.add(new Subscription(actor.name(), known, one, since.getOrDefault(known.id(), now)));
            }
        }
        return wanted;
    }

    /** Since when the account has been told of each mission, by its id. */
    private Map<UUID, Instant> toldSince(String account) {
        boolean hasAddress = settings.of(account).map(AlertSettings::email).isPresent();
        return subscriptions.of(account).stream()
                .filter(one -> hasAddress && one.isOn())
                .collect(Collectors.toMap(one -> one.mission().id(), Subscription::subscribedAt));
    }

    private @Nullable Mission mission(Actor actor, @Nullable String code) {
        return missions.visibleTo(actor, code).orElse(null);
    }

    private static void onlyForPeople(Actor actor) {
        if (actor.byKey()) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.key_has_no_alerts"));
        }
    }
}
