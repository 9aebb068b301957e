package org.flightclearance.security;

/**
 * An attempt to sign in under a name from an address.
 *
 * @param id hash of the name and the address together; hashed because people type passwords into the name field
 * @param address hash of the address
 */
record Attempt(String id, String address) {

    static Attempt of(String name, String address) {
        return new Attempt(Sha256.of(name, address), Sha256.of(address));
    }
}
