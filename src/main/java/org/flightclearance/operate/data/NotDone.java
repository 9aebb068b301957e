package org.flightclearance.operate.data;

/** Why a command did not do what it was asked for, as one line for the operator. */
public final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing was done, for the reason that is printed. */
    public static final int FAILED = 1;
    /** The database is PostgreSQL, which has tools of its own for this. */
    public static final int ELSEWHERE = 4;

    private final int exitCode;

    public NotDone(String message) {
        this(message, FAILED);
    }

    public NotDone(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** The first line of what a library says; the rest is for its developers. */
    public static String firstLine(Throwable thrown) {
        var message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow().strip();
    }
}
