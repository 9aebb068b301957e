package org.flightclearance.operate.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of the tracker that say where its data is: environment variables, as docs/operations.md lists them. */
public final class Settings {

    /** The setting that names the database, if it is not the file in the data folder. */
    public static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Addresses to listen on that stand for every address of the machine. */
    private static final Set<String> ANY = Set.of("0.0.0.0", "::");

    public static final String USER = "QUARKUS_DATASOURCE_USERNAME";
    public static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";

    private static final String DATA = "FCT_DATA";

    private final Map<String, String> environment;

    public Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The settings of this process. As for the application, an option of Java comes before the environment. */
    public static Settings ofProcess() {
        var settings = new HashMap<>(System.getenv());
        for (var name : List.of(URL, USER, PASSWORD, DATA)) {
            var option = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
            if (option != null) {
                settings.put(name, option);
            }
        }
        return new Settings(settings);
    }

    /** The folder of the embedded database, absolute. */
    public Path data() {
        return Path.of(value(DATA).orElse("./data")).toAbsolutePath().normalize();
    }

    /** What an acknowledged write survives: power or process. */
    public String durability() {
        return value("FCT_DURABILITY").orElse("power");
    }

    /** Whether the database is the file in the data folder. */
    public boolean isInDataFolder() {
        return value(URL).isEmpty();
    }

    /** Whether the database is PostgreSQL, rather than the file in the data folder. */
    public boolean isPostgresql() {
        return value(URL).filter(Settings::isPostgresql).isPresent();
    }

    /** @throws NotDone if it is not set */
    public String postgresqlUrl() {
        return value(URL)
                .filter(Settings::isPostgresql)
                .orElseThrow(
                        () -> new NotDone(URL + " has to name the database, such as jdbc:postgresql://host/database."));
    }

    public String user() {
        return value(USER).orElse("");
    }

    public String password() {
        return value(PASSWORD).orElse("");
    }

    /** The embedded database. */
    public DataFolder dataFolder() {
        if (value(URL).filter(url -> !isPostgresql(url)).isPresent()) {
            throw new NotDone(URL + " names another database than the one in FCT_DATA. Unset it for this command.");
        }
        return new DataFolder(data(), durability());
    }

    /** Where a tracker with these settings answers calls from this machine. */
    public URI localAddress() {
        var host =
                value("QUARKUS_HTTP_HOST").filter(name -> !ANY.contains(name)).orElse("127.0.0.1");
        return URI.create("http://%s:%s"
                .formatted(
                        host.contains(":") ? "[" + host + "]" : host,
                        value("QUARKUS_HTTP_PORT").orElse("8080")));
    }

    public static boolean isPostgresql(String url) {
        return url.startsWith(POSTGRESQL);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
