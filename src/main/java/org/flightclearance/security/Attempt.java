package org.flightclearance.security;

/**
 * Somebody at some address who signs in under some name.
 *
 * @param id of the name and the address together
 * @param address both are hashes, since people type passwords into the field for the name
 */
record Attempt(String id, String address) {

    static Attempt of(String name, String address) {
        return new Attempt(Sha256.of(name, address), Sha256.of(address));
    }
}
