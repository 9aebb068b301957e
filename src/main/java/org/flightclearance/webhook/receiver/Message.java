package org.flightclearance.webhook.receiver;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is sent to a receiver.
 *
 * @param id the same at each try, by which the receiver knows what it has already taken
 * @param payload JSON
 * @param secrets each gives a signature: two while one replaces the other
 */
public record Message(URI url, String id, String payload, List<SigningSecret> secrets) {

    String signatures(Instant at) {
        return secrets.stream().map(secret -> secret.sign(id, at, payload)).collect(Collectors.joining(" "));
    }
}
