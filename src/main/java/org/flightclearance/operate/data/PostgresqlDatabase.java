package org.flightclearance.operate.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.Driver;

/** A database of PostgreSQL, named by its address; user and password come from the settings. */
public record PostgresqlDatabase(String url, String user, String password) {

    public static PostgresqlDatabase of(Settings settings, String url) {
        return new PostgresqlDatabase(url, settings.user(), settings.password());
    }

    /** @throws NotDone if there is none, or it does not let this user in */
    public Connection open() {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("connectTimeout", "10");
        properties.put("tcpKeepAlive", "true");
        try {
            var connection = new Driver().connect(url, properties);
            if (connection == null) {
                throw new NotDone(
                        "%s cannot be read: it has to be like jdbc:postgresql://host/database.".formatted(address()));
            }
            return connection;
        } catch (SQLException failed) {
            throw new NotDone("%s cannot be opened: %s".formatted(address(), NotDone.firstLine(failed)));
        }
    }

    /** The migrations of this build for this database. */
    public FluentConfiguration migrations() {
        return Migrations.of("postgresql").dataSource(url, user, password);
    }

    /** Without parameters, which may be secret. */
    public String address() {
        return url.replaceFirst("[?].*$", "");
    }

    @Override
    public String toString() {
        return address();
    }
}
