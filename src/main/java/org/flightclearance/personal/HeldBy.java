package org.flightclearance.personal;

import org.flightclearance.security.secret.Sha256;

/**
 * The sender of a held form.
 *
 * @param account whose session had ended
 * @param browser hash of the secret that the browser keeps in a cookie
 * @param caller hash of the address that the form came from
 */
public record HeldBy(String account, String browser, String caller) {

    public static HeldBy of(String account, String secret, String address) {
        return new HeldBy(account, Sha256.of(secret), Sha256.of(address));
    }
}
