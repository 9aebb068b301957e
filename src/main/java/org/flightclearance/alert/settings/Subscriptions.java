package org.flightclearance.alert.settings;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What people want to be told, for each mission. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    /** Of one account, by mission. */
    public List<Subscription> of(String account) {
        return list("account = ?1 order by mission.code", account);
    }

    /** Those who are told of a mission by mail, by account. */
    public List<Subscriber> subscribers(UUID mission) {
        return getEntityManager()
                .createQuery(
                        """
                        select new org.flightclearance.alert.settings.Subscriber(k, s)
                        from Subscription s join AlertSettings k on k.account = s.account
                        where s.mission.id = :mission and k.email is not null and s.delivery <> NONE
                        order by s.account""",
                        Subscriber.class)
                .setParameter("mission", mission)
                .getResultList();
    }

    void replace(String account, Collection<Subscription> by) {
        delete("account", account);
        persist(by);
    }
}
