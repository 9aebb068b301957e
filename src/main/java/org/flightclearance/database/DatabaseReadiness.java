package org.flightclearance.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Reports ready while the database answers a statement within 1.5 s. A thread of its own asks, so that the check also
 * answers when all worker threads are busy.
 */
@Readiness
@Singleton
class DatabaseReadiness implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final String NAME = "database";
    private static final Duration LONGEST = Duration.ofMillis(1_500);

    private final AgroalDataSource connections;
    private final BrokenConnections broken;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "database-readiness");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<HealthCheckResponse> asked = CompletableFuture.completedFuture(null);

    DatabaseReadiness(AgroalDataSource connections, BrokenConnections broken) {
        this.connections = connections;
        this.broken = broken;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        // Uni's timer would call back on a worker thread, and all of them may be busy
        return Uni.createFrom().completionStage(() -> answer().copy()
                .completeOnTimeout(HealthCheckResponse.down(NAME), LONGEST.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Shares a pending check instead of starting another one. */
    private synchronized CompletableFuture<HealthCheckResponse> answer() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(this::ask, asking);
        }
        return asked;
    }

    private HealthCheckResponse ask() {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                var one = statement.executeQuery("select 1")) {
            return HealthCheckResponse.named(NAME).status(one.next()).build();
        } catch (SQLException e) {
            LOG.warnf("The database does not answer: %s", e.getMessage());
            broken.dropAfter(e);
            return HealthCheckResponse.down(NAME);
        }
    }

    @PreDestroy
    void end() {
        asking.shutdownNow();
    }
}
