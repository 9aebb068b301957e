package org.flightclearance.installation;

/** Whether mails are sent from here. */
public enum MailState {
    ON,
    /** The operator has named no mail server. */
    NO_SERVER,
    /** The database was in use elsewhere, and nobody has confirmed that it is in use here. */
    COPY
}
