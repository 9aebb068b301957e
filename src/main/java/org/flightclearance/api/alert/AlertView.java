package org.flightclearance.api.alert;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.AlertState;
import org.flightclearance.alert.ListedAlert;
import org.flightclearance.alert.VoidReason;
import org.flightclearance.alert.settings.AlertKind;

/**
 * An alert in an answer.
 *
 * @param subject the reference of the request, or the id of what else it is about
 * @param aboutAt the instant that it is about, such as the deadline
 * @param dueAt from when on it is told
 * @param sendAt when it goes into a mail
 * @param recipient name of the account; for a test, that of the account that asked for it
 * @param email null: it is in no mail yet
 * @param messageId of the mail; several alerts may share it; null: it is in none yet
 * @param failure why the mail server did not take the mail; null: it did, or was not tried
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        @Nullable String mission,
        String subject,
        Instant aboutAt,
        Instant dueAt,
        Instant sendAt,
        String recipient,
        AlertState state,
        @Nullable VoidReason voidWhy,
        @Nullable String email,
        @Nullable String messageId,
        int tries,
        @Nullable Instant lastTriedAt,
        @Nullable String failure) {

    static AlertView of(ListedAlert listed, String domain) {
        var alert = listed.alert();
        var occasion = listed.occasion();
        var mail = listed.mail();
        return new AlertView(
                alert.id(),
                occasion.kind(),
                listed.mission(),
                occasion.subject(),
                occasion.aboutAt(),
                occasion.dueAt(),
                alert.sendAt(),
                alert.recipient(),
                alert.state(),
                alert.voidWhy(),
                mail == null ? null : mail.address(),
                mail == null ? null : mail.messageId(domain),
                mail == null ? 0 : mail.tries(),
                mail == null ? null : mail.triedAt(),
                mail == null ? null : mail.failure());
    }
}
