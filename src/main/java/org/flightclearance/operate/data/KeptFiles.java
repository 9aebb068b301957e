package org.flightclearance.operate.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Files that a database keeps in parts with the SHA-256 of the whole: published reports, letters. They never change. */
public enum KeptFiles {
    PUBLICATIONS(
            "Published files",
            "published_file",
            "select publication_id, name, sha256, byte_count from published_file order by publication_id, name",
            "select content from published_part where publication_id = ? and file_name = ? order by position"),
    LETTERS(
            "Letters",
            "letter_file",
            "select id, '', sha256, byte_count from letter_file order by id",
            "select content from letter_part where file_id = ? and '' = ? order by position");

    private final String title;
    private final String table;
    private final String files;
    private final String parts;

    KeptFiles(String title, String table, String files, String parts) {
        this.title = title;
        this.table = table;
        this.files = files;
        this.parts = parts;
    }

    public String title() {
        return title;
    }

    /** The table that lists them. An early version has none. */
    public String table() {
        return table;
    }

    /**
     * What was found.
     *
     * @param files how many were read
     * @param faults a sentence for each file that is not as it was stored
     */
    public record Found(int files, List<String> faults) {}

    /** Hashes all files anew, part by part. */
    public Found check(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        int read = 0;
        try (var statement = connection.createStatement();
                var select = connection.prepareStatement(parts)) {
            statement.setFetchSize(1_000);
            select.setFetchSize(10);
            try (var results = statement.executeQuery(files)) {
                for (; results.next(); read++) {
                    var id = results.getObject(1);
                    var name = results.getString(2);
                    select.setObject(1, id);
                    select.setString(2, name);
                    if (!isAsStored(select, results.getString(3), results.getLong(4))) {
                        faults.add("%s: %s is not as it was stored: its bytes do not match its SHA-256."
                                .formatted(title, (id + " " + name).strip()));
                    }
                }
            }
        }
        return new Found(read, faults);
    }

    private static boolean isAsStored(PreparedStatement select, String sha256, long size) throws SQLException {
        var digest = sha256();
        long bytes = 0;
        try (var contents = select.executeQuery()) {
            while (contents.next()) {
                var content = contents.getBytes(1);
                digest.update(content);
                bytes += content.length;
            }
        }
        return bytes == size
                && MessageDigest.isEqual(
                        HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII),
                        sha256.getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
