package org.flightclearance.alert.settings;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The stored settings, by the name of the account. */
@ApplicationScoped
public class KeptSettings implements PanacheRepositoryBase<AlertSettings, String> {

    public Optional<AlertSettings> of(String account) {
        return findByIdOptional(account);
    }

    /** The settings of everybody who can be reached by mail. */
    public List<AlertSettings> reachable() {
        return list("email is not null order by account");
    }

    /** Makes others who change the settings of the account wait until the transaction ends, also if it has none yet. */
    void lock(String account) {
        getEntityManager()
                .createNativeQuery("select name from account where name = :name for update")
                .setParameter("name", account)
                .getResultList();
    }
}
