package org.flightclearance.personal;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** Saves lists under names. */
@ApplicationScoped
public class ViewService {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_QUERY = 1_000;
    static final int MOST = 20;

    private final NamedViews views;

    ViewService(NamedViews views) {
        this.views = views;
    }

    public List<NamedView> of(Actor actor) {
        return views.of(actor);
    }

    /**
     * Saves a list under a name. A name that the user already has is moved to this list.
     *
     * @param query of the list's address
     * @throws Refused as invalid, at {@code /name}
     */
    @Transactional
    public void name(Actor actor, @Nullable String name, String query) {
        var faults = new Faults();
        if (name == null) {
            faults.add("/name", "fault.required");
        } else if (name.length() > LONGEST_NAME) {
            faults.add("/name", "fault.too_long", LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            faults.add("/query", "fault.too_long", LONGEST_QUERY);
        }
        var known = name == null ? null : views.named(actor, name).orElse(null);
        if (known == null && views.of(actor).size() >= MOST) {
            faults.add("/name", "fault.views_full", MOST);
        }
        faults.refuseIfAny();
        if (known != null) {
            known.shows(query);
        } else if (name != null) {
            views.persist(new NamedView(actor.name(), name, query));
        }
    }

    @Transactional
    public void forget(Actor actor, UUID id) {
        views.of(actor, id).ifPresent(found -> views.delete("id", found.id()));
    }
}
