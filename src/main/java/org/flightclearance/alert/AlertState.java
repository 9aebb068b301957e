package org.flightclearance.alert;

/** What became of an alert, or of a mail. */
public enum AlertState {
    WAITING,
    SENT,
    /** There was no reason to send it any more. */
    VOID,
    /** It could not be handed to the mail server. */
    FAILED
}
