package org.flightclearance.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.CommitCounts;
import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.refusal.UnusableSetting;
import org.flightclearance.time.UtcClock;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

/** Our own numbers, read every half a minute where {@code FCT_METRICS} asks for them. What could not be read has no number. */
@ApplicationScoped
@Startup
class Gauges {

    private static final Logger LOG = Logger.getLogger(Gauges.class);

    private final Figures figures;
    private final UtcClock clock;
    private final boolean isOn;
    private final MultiGauge requests;
    private volatile Figures.@Nullable Reading last;

    /** @param on whether anybody may ask for the numbers, at the port of the management interface */
    Gauges(
            Figures figures,
            UtcClock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "fct.metrics") Optional<String> on) {
        this.figures = figures;
        this.clock = clock;
        this.isOn = UnusableSetting.truth("FCT_METRICS", on);
        this.requests = MultiGauge.builder("tracker.requests")
                .description("Requests as the queue lists them")
                .register(registry);
        if (isOn) {
            gauge(
                    registry,
                    "tracker.deadlines.unseen",
                    "Passed deadlines of which no event tells yet",
                    Figures.Reading::unseen);
            gauge(
                    registry,
                    "tracker.alerts.waiting",
                    "Alerts that were made and not sent yet",
                    Figures.Reading::alerts);
            gauge(registry, "tracker.backup.age.seconds", "Age of the last backup", Gauges::seconds);
            FunctionCounter.builder("tracker.commit.groups", CommitCounts.ALL, CommitCounts::groups)
                    .description("Transactions that filings of the same moment shared")
                    .register(registry);
            FunctionCounter.builder("tracker.commit.filings", CommitCounts.ALL, CommitCounts::works)
                    .description("Filings in these transactions")
                    .register(registry);
            FunctionTimer.builder(
                            "tracker.disk.sync",
                            CommitCounts.ALL,
                            CommitCounts::syncs,
                            CommitCounts::syncNanos,
                            TimeUnit.NANOSECONDS)
                    .description("Syncs of the file of the embedded database")
                    .register(registry);
        }
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<Figures.Reading> value) {
        Gauge.builder(name, this, gauges -> gauges.of(value))
                .description(description)
                .register(registry);
    }

    private double of(ToDoubleFunction<Figures.Reading> value) {
        var reading = last;
        return reading == null ? Double.NaN : value.applyAsDouble(reading);
    }

    private static double seconds(Figures.Reading reading) {
        var age = reading.backup();
        return age == null ? Double.NaN : age.toSeconds();
    }

    @Scheduled(every = "30s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void read() {
        if (!isOn) {
            return;
        }
        try {
            var reading = figures.read(clock.now());
            requests.register(
                    Stream.concat(rows("to_send", reading.toSend()), rows("waiting", reading.waiting()))
                            .toList(),
                    true);
            last = reading;
        } catch (RuntimeException failed) {
            requests.register(List.of(), true);
            last = null;
            LOG.warnf("The numbers for Prometheus could not be read: %s", DatabaseTrouble.inWords(failed));
        }
    }

    private static Stream<MultiGauge.Row<?>> rows(String list, Map<String, Long> byMission) {
        return byMission.entrySet().stream()
                .map(one -> MultiGauge.Row.of(Tags.of("mission", one.getKey(), "list", list), one.getValue()));
    }
}
