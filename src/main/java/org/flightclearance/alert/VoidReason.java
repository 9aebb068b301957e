package org.flightclearance.alert;

/** Why an alert was not sent. */
public enum VoidReason {
    /** It no longer holds: the request was sent, answered or withdrawn meanwhile, or the time has passed. */
    OVERTAKEN,
    /** The account is disabled, or has lost the mission. */
    NO_RIGHT,
    /** The person does not want to be told of it any more, or has no address. */
    NOT_WANTED
}
