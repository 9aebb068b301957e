package org.flightclearance.alert.mail;

/** A mail that the server did not take, or did not say that it did. */
class MailTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;
    private final boolean mayBeTaken;

    /** @param forGood whether the server refuses this mail however often it is tried */
    MailTrouble(String message, boolean forGood) {
        this(message, forGood, false);
    }

    private MailTrouble(String message, boolean forGood, boolean mayBeTaken) {
        super(message);
        this.forGood = forGood;
        this.mayBeTaken = mayBeTaken;
    }

    /** The server may have taken it, but has not said so. */
    static MailTrouble inDoubt(String message) {
        return new MailTrouble(message, false, true);
    }

    boolean isForGood() {
        return forGood;
    }

    boolean mayBeTaken() {
        return mayBeTaken;
    }
}
