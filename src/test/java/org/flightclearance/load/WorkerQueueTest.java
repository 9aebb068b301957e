package org.flightclearance.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerQueueTest {

    /** Carries out what it was given when it is told to. */
    private static final class Workers extends AbstractExecutorService {

        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
        }

        void carryOut() {
            waiting.remove().run();
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.copyOf(waiting);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return false;
        }
    }

    private final Workers workers = new Workers();
    private long now = -1;
    private final WorkerQueue queue = new WorkerQueue(workers, () -> now);

    private void after(Duration time) {
        now += time.toNanos();
        queue.look();
    }

    @Test
    void calls_are_taken_while_tasks_begin_within_eight_seconds() {
        queue.look();
        after(Duration.ofSeconds(8));
        assertThat(queue.isTooLong()).isFalse();
        workers.carryOut();
        after(Duration.ofSeconds(1));
        after(Duration.ofSeconds(8));
        assertThat(queue.isTooLong()).isFalse();
    }

    @Test
    void calls_are_refused_from_when_a_task_has_waited_longer_until_it_begins() {
        queue.look();
        after(Duration.ofMillis(8_001));
        assertThat(queue.isTooLong()).isTrue();
        after(Duration.ofSeconds(60));
        assertThat(queue.isTooLong()).isTrue();
        workers.carryOut();
        assertThat(queue.isTooLong()).isFalse();
    }

    @Test
    void one_task_waits_at_a_time() {
        queue.look();
        after(Duration.ofSeconds(1));
        after(Duration.ofSeconds(60));
        assertThat(workers.waiting).hasSize(1);
        workers.carryOut();
        after(Duration.ofSeconds(1));
        assertThat(workers.waiting).hasSize(1);
    }
}
