package org.flightclearance.operate.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The settings of the tracker that say where its data is: environment variables, as docs/operations.md lists them. */
public final class Settings {

    /** The setting that names the database, if it is not the file in the data folder. */
    public static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final Map<String, String> environment;
    private final Build build;

    public Settings(Map<String, String> environment, Build build) {
        this.environment = environment;
        this.build = build;
    }

    public Build build() {
        return build;
    }

    /** The folder of the embedded database, absolute. */
    public Path data() {
        return Path.of(value("FCT_DATA").orElse("./data")).toAbsolutePath().normalize();
    }

    /** What an acknowledged write survives: power or process. */
    public String durability() {
        return value("FCT_DURABILITY").orElse("power");
    }

    public boolean isPostgresql() {
        return build.isForPostgresql()
                || value(URL).filter(Settings::isPostgresql).isPresent();
    }

    /** @throws NotDone if it is not set */
    public String postgresqlUrl() {
        return value(URL)
                .filter(Settings::isPostgresql)
                .orElseThrow(
                        () -> new NotDone(URL + " has to name the database, such as jdbc:postgresql://host/database."));
    }

    public String user() {
        return value("QUARKUS_DATASOURCE_USERNAME").orElse("");
    }

    public String password() {
        return value("QUARKUS_DATASOURCE_PASSWORD").orElse("");
    }

    /** The embedded database. */
    public DataFolder dataFolder() {
        if (value(URL).filter(url -> !isPostgresql(url)).isPresent()) {
            throw new NotDone(URL + " names another database than the one in FCT_DATA. Unset it for this command.");
        }
        return new DataFolder(data(), durability());
    }

    public static boolean isPostgresql(String url) {
        return url.startsWith(POSTGRESQL);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
