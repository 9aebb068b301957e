package org.flightclearance.operate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThread;
import io.quarkus.bootstrap.runner.RunnerClassLoader;
import io.quarkus.bootstrap.runner.SerializedApplication;
import io.quarkus.runtime.Quarkus;

/**
 * The part of the package that Quarkus built for PostgreSQL. Java starts the part for H2, with the same classes of ours and
 * the same libraries; only what Quarkus generated differs. See decision 24.
 */
final class PostgresqlPart {

    private static final String INDEX = "quarkus/application-postgresql.dat";

    private final Path root;

    private PostgresqlPart(Path root) {
        this.root = root;
    }

    /** Empty if this is not the package: then there is one part, for the kind of database that it was started for. */
    static Optional<PostgresqlPart> find() {
        if (!(PostgresqlPart.class.getClassLoader() instanceof RunnerClassLoader)) {
            return Optional.empty();
        }
        var starter =
                RunnerClassLoader.class.getProtectionDomain().getCodeSource().getLocation();
        return Optional.of(new PostgresqlPart(root(starter)));
    }

    /**
     * The folder of the package.
     *
     * @param starter the address of a library in {@code lib/boot}, in which blanks and letters with accents are encoded
     */
    static Path root(URL starter) {
        try {
            return Path.of(starter.toURI()).getParent().getParent().getParent();
        } catch (URISyntaxException noAddress) {
            throw new IllegalStateException(noAddress);
        }
    }

    /** Runs until it is stopped, as the starter of Quarkus runs the part for H2. */
    void run() throws IOException {
        start(quarkus -> quarkus.getMethod("run", String[].class).invoke(null, (Object) new String[0]));
    }

    /**
     * Runs an application of ours instead.
     *
     * @param application the name of its class
     * @param ended is told the exit code, and why it failed
     */
    void run(String application, BiConsumer<Integer, Throwable> ended) throws IOException {
        start(quarkus -> quarkus.getMethod("run", Class.class, BiConsumer.class, String[].class)
                .invoke(null, quarkus.getClassLoader().loadClass(application), ended, new String[0]));
    }

    private void start(Start start) throws IOException {
        SerializedApplication part;
        try (var in = new BufferedInputStream(Files.newInputStream(root.resolve(INDEX)))) {
            part = SerializedApplication.read(in, root);
        }
        var loader = part.getRunnerClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(loader);
            QuarkusForkJoinWorkerThread.setQuarkusAppClassloader(loader);
            start.with(loader.loadClass(Quarkus.class.getName()));
        } catch (ReflectiveOperationException otherVersionOfQuarkus) {
            throw new IllegalStateException(otherVersionOfQuarkus);
        } finally {
            QuarkusForkJoinWorkerThread.setQuarkusAppClassloader(null);
            loader.close();
        }
    }

    /** What to call of Quarkus, as the part has it. */
    private interface Start {
        void with(Class<?> quarkus) throws ReflectiveOperationException;
    }
}
