package org.flightclearance.webhook.receiver;

/** Thrown when an address must not be called. */
public final class UnusableReceiver extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    UnusableReceiver(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
