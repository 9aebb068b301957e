package org.flightclearance.webhook.receiver;

/** Why a call to a receiver failed. */
public enum Trouble {
    /** The operator has not allowed the host, or no longer. */
    HOST_NOT_ALLOWED,
    /** The address is not https, and the host is no private one. */
    NOT_HTTPS,
    HOST_UNKNOWN,
    /** The host has an address in a private network or on this machine. */
    PRIVATE_ADDRESS,
    /** No connection. */
    UNREACHABLE,
    /** No complete answer in time. */
    TOO_SLOW,
    /** The connection ended before the answer was complete. */
    BROKEN_OFF,
    /** A status other than 2xx; redirects are not followed. */
    REFUSED,
    /** The secret was encrypted with another key than this node has. */
    SECRET_UNREADABLE,
    /** The account that made the webhook may no longer read the mission. */
    NOT_PERMITTED
}
