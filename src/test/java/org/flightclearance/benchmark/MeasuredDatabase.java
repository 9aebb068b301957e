package org.flightclearance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The database of the tracker, and a copy that only plain JDBC writes to. */
interface MeasuredDatabase extends AutoCloseable {

    /** Settings with which the tracker uses this database. */
    Map<String, String> settings();

    /** A connection to the tracker's database. On H2 only while no tracker runs. */
    Connection ofTracker() throws SQLException;

    /** Copies the tracker's database. No tracker may be running. */
    void copy() throws Exception;

    Connection ofCopy() throws SQLException;

    /** Further settings with which every statement is written to {@link #trace}. */
    Map<String, String> traced() throws SQLException;

    Path trace();

    @Override
    void close() throws IOException;

    static MeasuredDatabase open(String kind, Path folder) throws IOException {
        return kind.equals("postgresql") ? new Postgres(folder) : new H2(folder);
    }

    record H2(Path folder) implements MeasuredDatabase {

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public Connection ofTracker() throws SQLException {
            return connect(folder);
        }

        @Override
        public void copy() throws IOException {
            Files.createDirectories(folder.resolve("copy"));
            Files.copy(folder.resolve("tracker.mv.db"), folder.resolve("copy").resolve("tracker.mv.db"));
        }

        @Override
        public Connection ofCopy() throws SQLException {
            return connect(folder.resolve("copy"));
        }

        @Override
        public Map<String, String> traced() {
            return Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:h2:file:" + folder.resolve("tracker") + ";QUERY_CACHE_SIZE=200;TRACE_LEVEL_FILE=2");
        }

        @Override
        public Path trace() {
            return folder.resolve("tracker.trace.db");
        }

        @Override
        public void close() {
            // Nothing to close: the database runs in the process that opens it
        }

        private static Connection connect(Path folder) throws SQLException {
            return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("tracker") + ";WRITE_DELAY=0");
        }
    }

    /** Syncs the disk at each commit, as a production server does. */
    final class Postgres implements MeasuredDatabase {

        private final EmbeddedPostgres server;
        private final Path log;

        Postgres(Path folder) throws IOException {
            log = folder.resolve("postgres.log");
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", url("postgres"),
                    "QUARKUS_DATASOURCE_USERNAME", "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD", "postgres");
        }

        @Override
        public Connection ofTracker() throws SQLException {
            return DriverManager.getConnection(url("postgres"));
        }

        @Override
        public void copy() throws SQLException {
            try (var database = DriverManager.getConnection(url("template1"));
                    var statement = database.createStatement()) {
                statement.execute("create database copy template postgres");
            }
        }

        @Override
        public Connection ofCopy() throws SQLException {
            return DriverManager.getConnection(url("copy"));
        }

        @Override
        public Map<String, String> traced() throws SQLException {
            try (var database = ofTracker();
                    var statement = database.createStatement()) {
                statement.execute("alter database postgres set session_preload_libraries = 'auto_explain'");
                for (var setting : List.of("min_duration = 0", "analyze = on", "timing = off", "buffers = on")) {
                    statement.execute("alter database postgres set auto_explain.log_" + setting);
                }
            }
            return Map.of();
        }

        @Override
        public Path trace() {
            return log;
        }

        @Override
        public void close() throws IOException {
            server.close();
        }

        private String url(String database) {
            return server.getJdbcUrl("postgres", database);
        }
    }
}
