package org.flightclearance.alert.telling;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.language.Sentence;
import org.flightclearance.webhook.Webhook;
import org.flightclearance.webhook.WebhookService;

/** Tells administrators of webhooks that were switched off, and sends tests. */
@ApplicationScoped
class InstallationTeller implements Teller {

    private static final String PRODUCT = "Flight Clearance Tracker";

    private final WebhookService webhooks;

    InstallationTeller(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.WEBHOOK_OFF, AlertKind.TEST);
    }

    @Override
    public Map<UUID, Telling> tell(Collection<Occasion> occasions, Instant now) {
        Map<String, Webhook> off = webhooks.switchedOff().stream()
                .collect(Collectors.toMap(webhook -> webhook.id().toString(), Function.identity()));
        var told = new HashMap<UUID, Telling>();
        for (var occasion : occasions) {
            if (occasion.kind() == AlertKind.TEST) {
                told.put(occasion.id(), new Telling(PRODUCT, null, "/alerts", List.of(Sentence.of("alert.test"))));
                continue;
            }
            var webhook = off.get(occasion.subject());
            var why = webhook == null ? null : webhook.offWhy();
            if (webhook != null && why != null && occasion.aboutAt().equals(webhook.offAt())) {
                told.put(
                        occasion.id(),
                        new Telling(
                                webhook.url(),
                                null,
                                "/webhooks/" + webhook.id(),
                                List.of(Sentence.of("alert.webhook_off", occasion.aboutAt(), why))));
            }
        }
        return told;
    }
}
