package org.flightclearance.alert.mail;

/** A mail that the server did not take. */
class MailTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood whether the server refuses this mail however often it is tried */
    MailTrouble(String message, boolean forGood) {
        super(message);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }
}
