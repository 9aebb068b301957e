package org.flightclearance.exchange.imports;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.ImportResult;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.exchange.upload.Upload;
import org.flightclearance.language.Sentence;

/** A file that a user uploaded on a page, and the progress of its import. */
public final class ImportRun {

    private final String token;
    private final String owner;
    private final @Nullable String mission;
    private final @Nullable Spool spool;
    private volatile int revision;
    private volatile State state = State.UPLOADED;
    private volatile FileReading reading = FileReading.CSV;
    private volatile int rows;
    private volatile @Nullable ImportResult result;
    private volatile @Nullable Sentence failure;

    /**
     * @param revision of the {@link Upload}
     * @param spool null: another node imports the file at this moment
     */
    ImportRun(String token, String owner, @Nullable String mission, int revision, @Nullable Spool spool) {
        this.token = token;
        this.owner = owner;
        this.mission = mission;
        this.revision = revision;
        this.spool = spool;
        if (spool == null) {
            state = State.BRINGING;
        }
    }

    /** How far the import is. */
    public enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        BRINGING,
        DONE,
        FAILED
    }

    boolean isOf(String account) {
        return owner.equals(account);
    }

    String token() {
        return token;
    }

    /** The revision of the upload that this node knows. */
    int revision() {
        return revision;
    }

    void follows(int stored) {
        revision = stored;
    }

    /** Whether this node has the file, and not another one that imports it at this moment. */
    public boolean isHere() {
        return spool != null;
    }

    /** Only if {@link #isHere}. */
    public Spool spool() {
        return Objects.requireNonNull(spool);
    }

    /** How the file was last checked, and is imported. */
    public FileReading reading() {
        return reading;
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

    /** Number of rows processed so far. */
    public int rows() {
        return rows;
    }

    /** Percentage of the file that has been read. */
    public int percent() {
        return spool == null ? 0 : spool.size() == 0 ? 100 : (int) (100 * spool.read() / spool.size());
    }

    public @Nullable ImportResult result() {
        return result;
    }

    /** Why the import failed, if the cause is not in a row. */
    public @Nullable Sentence failure() {
        return failure;
    }

    /**
     * Starts a check, in place of the last one.
     *
     * @return whether it may start; not while the file is being checked or imported, or after it was imported
     */
    synchronized boolean checks(FileReading as) {
        boolean may = state == State.UPLOADED || state == State.CHECKED || state == State.FAILED;
        if (may) {
            state = State.CHECKING;
            reading = as;
            rows = 0;
            result = null;
            failure = null;
        }
        return may;
    }

    /** @return whether the import may start; it starts only once, however often the button is pressed */
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
