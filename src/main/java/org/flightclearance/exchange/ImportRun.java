package org.flightclearance.exchange;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/** A file that somebody has handed in at a page, and what is being done with it. */
public final class ImportRun {

    private final String owner;
    private final @Nullable String mission;
    private final Spool spool;
    private volatile State state = State.CHECKING;
    private volatile int rows;
    private volatile @Nullable ImportResult result;
    private volatile @Nullable Sentence failure;

    ImportRun(String owner, @Nullable String mission, Spool spool) {
        this.owner = owner;
        this.mission = mission;
        this.spool = spool;
    }

    /** How far it is. */
    public enum State {
        CHECKING,
        CHECKED,
        BRINGING,
        DONE,
        FAILED
    }

    boolean isOf(String account) {
        return owner.equals(account);
    }

    Spool spool() {
        return spool;
    }

    /** The mission of rows that name none. */
    public @Nullable String mission() {
        return mission;
    }

    public State state() {
        return state;
    }

    public boolean isRunning() {
        return state == State.CHECKING || state == State.BRINGING;
    }

    /** How many rows are done. */
    public int rows() {
        return rows;
    }

    /** How much of the file is read, of a hundred. */
    public int percent() {
        return spool.size() == 0 ? 100 : (int) (100 * spool.read() / spool.size());
    }

    public @Nullable ImportResult result() {
        return result;
    }

    /** Why nothing was filed, where that lies in no row. */
    public @Nullable Sentence failure() {
        return failure;
    }

    /** @return whether it may begin: a file is brought in once, however often a button is pressed */
    synchronized boolean begins() {
        boolean may = state == State.CHECKED;
        if (may) {
            state = State.BRINGING;
            rows = 0;
        }
        return may;
    }

    void progress(int done) {
        rows = done;
    }

    void ends(State as, ImportResult with) {
        result = with;
        state = as;
    }

    void fails(Sentence why) {
        failure = why;
        state = State.FAILED;
    }
}
