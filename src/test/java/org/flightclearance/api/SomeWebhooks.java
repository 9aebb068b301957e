package org.flightclearance.api;

import java.util.UUID;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.text;

/** Webhooks with a delivery, to a receiver that is not there. */
public final class SomeWebhooks {

    private SomeWebhooks() {}

    /** @return the id of the webhook, and of its delivery */
    public static String made(String mission) {
        var body = "{\"url\": \"http://localhost:9/fct\", \"missions\": [\"%s\"]}".formatted(mission);
        var id = text(post(ADMIN, "/webhooks", body).statusCode(201).extract().asString(), "id");
        QuarkusTransaction.requiringNew().run(() -> CDI.current()
                .select(EntityManager.class)
                .get()
                .createNativeQuery(
                        """
                        insert into webhook_delivery (id, webhook_id, position, event_id, type, mission, number, reference,
                            payload, created_at, tries)
                        values (:id, :id, 1, :id, 'request.filed', :mission, 1, :reference, '{}',
                            timestamp with time zone '2022-10-05 12:00:00+00', 0)""")
                .setParameter("id", UUID.fromString(id))
                .setParameter("mission", mission)
                .setParameter("reference", mission + "-2022-00001")
                .executeUpdate());
        return id;
    }
}
