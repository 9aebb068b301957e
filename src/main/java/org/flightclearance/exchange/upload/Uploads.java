package org.flightclearance.exchange.upload;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import org.flightclearance.database.StoredBytes;
import org.flightclearance.exchange.ImportResult;

/** The uploaded files that are kept. Its methods take part in the transaction of their caller. */
@ApplicationScoped
public class Uploads {

    /** Up to 64 MiB each. */
    private static final int MOST_KEPT = 50;

    /** Of each account, so that none pushes out the files of all others. <i>Choice.</i> */
    private static final int MOST_OF_ONE = 5;

    private static final String ADD =
            "insert into upload (token, account, mission, byte_count, revision, used_at) values (:token, :account, :mission, :size, 0, :now)";
    private static final String OLDEST = "select token from upload order by used_at desc offset :kept rows";
    private static final String OLDEST_OF_ONE =
            "select token from upload where account = :account order by used_at desc offset :kept rows";
    private static final String READ =
            "update upload set reading = :reading, revision = revision + 1, used_at = :now where token = :token";
    private static final String LOCK = "select token from upload where token = :token for update skip locked";
    private static final String BROUGHT =
            """
            update upload set revision = revision + 1, used_at = :now, row_count = :rows, created_count = :created,
                updated_count = :updated, unchanged_count = :unchanged, rejected_count = :rejected where token = :token""";

    private final EntityManager database;
    private final StoredBytes bytes;

    Uploads(EntityManager database) {
        this.database = database;
        bytes = new StoredBytes(
                database,
                "insert into upload_part (token, position, content) values (:token, :position, :content)",
                "select content from upload_part where token = :token and position = :position");
    }

    /** Keeps a file, in place of the one that was not used for longest if there are too many of the account, or of all. */
    public void add(String token, String account, @Nullable String mission, Spool spool, Instant now) {
        delete(database.createNativeQuery(OLDEST_OF_ONE, String.class)
                .setParameter("account", account)
                .setParameter("kept", MOST_OF_ONE - 1));
        delete(database.createNativeQuery(OLDEST, String.class).setParameter("kept", MOST_KEPT - 1));
        statement(ADD, token)
                .setParameter("account", account)
                .setParameter("mission", mission)
                .setParameter("size", spool.size())
                .setParameter("now", now)
                .executeUpdate();
        bytes.write(query -> query.setParameter("token", token), out -> {
            try (var in = spool.open()) {
                in.transferTo(out);
            }
        });
    }

    /** Files that are being imported stay. Waiting for them would hold up the upload. */
    private void delete(Query tokens) {
        for (var token : tokens.getResultList()) {
            if (lock((String) token)) {
                statement("delete from upload where token = :token", (String) token)
                        .executeUpdate();
            }
        }
    }

    /** As it is stored now. */
    public Optional<Upload> of(String token) {
        return database
                .createQuery("from Upload where token = :token", Upload.class)
                .setParameter("token", token)
                .getResultList()
                .stream()
                .findFirst();
    }

    public InputStream open(Upload upload) {
        return bytes.read(query -> query.setParameter("token", upload.token()), upload.size());
    }

    /** Notes how the file is read from now on. */
    public void isRead(String token, String reading, Instant now) {
        statement(READ, token)
                .setParameter("reading", reading)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Notes that the file was used. Not while another transaction has it, such as an import: that would be a long wait. */
    public void touch(String token, Instant now) {
        if (lock(token)) {
            statement("update upload set used_at = :now where token = :token", token)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** Locks the row until the end of the transaction. False: another transaction has it, such as an import of the file. */
    public boolean lock(String token) {
        return !statement(LOCK, token).getResultList().isEmpty();
    }

    public void isBrought(String token, ImportResult result, Instant now) {
        statement(BROUGHT, token)
                .setParameter("now", now)
                .setParameter("rows", result.rows())
                .setParameter("created", result.created())
                .setParameter("updated", result.updated())
                .setParameter("unchanged", result.unchanged())
                .setParameter("rejected", result.rejected())
                .executeUpdate();
    }

    public void forgetUnusedSince(Instant before) {
        database.createNativeQuery("delete from upload where used_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private Query statement(String sql, String token) {
        return database.createNativeQuery(sql).setParameter("token", token);
    }
}
