package org.flightclearance.exchange.upload;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.ImportResult;
import org.flightclearance.exchange.imports.FileReading;

/** A file that a user uploaded on a page, as every node finds it. Only {@link Uploads} changes it, by statements. */
@Entity
@Immutable
public class Upload {

    @Id
    private String token;

    private String account;
    private @Nullable String mission;
    private long byteCount;
    private @Nullable String reading;
    private int revision;
    private Instant usedAt;

    private @Nullable Integer rowCount;
    private @Nullable Integer createdCount;
    private @Nullable Integer updatedCount;
    private @Nullable Integer unchangedCount;
    private @Nullable Integer rejectedCount;

    @SuppressWarnings("NullAway.Init")
    protected Upload() {}

    public String token() {
        return token;
    }

    public boolean isOf(String name) {
        return account.equals(name);
    }

    /** The mission of rows that name none. */
    @Nullable
    public String mission() {
        return mission;
    }

    /** In bytes. */
    long size() {
        return byteCount;
    }

    /** How it was last checked, as {@link FileReading#written}; null: not yet. */
    @Nullable
    public String reading() {
        return reading;
    }

    /** Grows whenever a node has checked it in another way, or has imported it. */
    public int revision() {
        return revision;
    }

    /** UTC. */
    public Instant usedAt() {
        return usedAt;
    }

    public boolean isBrought() {
        return createdCount != null;
    }

    /**
     * What its import came to.
     *
     * @param trial of the same file after the import, which knows what is wrong with the rejected rows
     */
    public ImportResult result(ImportResult trial) {
        return new ImportResult(
                number(rowCount),
                number(createdCount),
                number(updatedCount),
                number(unchangedCount),
                number(rejectedCount),
                trial.errors(),
                trial.totalErrors(),
                trial.warned(),
                trial.warnings(),
                trial.notes(),
                false,
                trial.unreadable());
    }

    private static int number(@Nullable Integer stored) {
        return stored == null ? 0 : stored;
    }
}
