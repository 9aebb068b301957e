package org.flightclearance.security.attempt;

import org.flightclearance.security.secret.Sha256;

/**
 * An attempt to sign in under a name from an address.
 *
 * @param id hash of the name and the address together; hashed because people type passwords into the name field
 * @param address hash of the address
 */
public record Attempt(String id, String address) {

    public static Attempt of(String name, String address) {
        return new Attempt(Sha256.of(name, address), Sha256.of(address));
    }
}
