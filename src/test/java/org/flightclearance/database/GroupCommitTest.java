package org.flightclearance.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Work that waits at the same moment shares a transaction. */
class GroupCommitTest {

    private final AtomicInteger transactions = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** What goes wrong at the commit of each transaction after the first. */
    private volatile Runnable atCommit = () -> {};

    private final GroupCommit<String> together =
            new GroupCommit<>(this::transaction, IllegalArgumentException.class::isInstance);

    private void transaction(Supplier<List<String>> work) {
        int number = transactions.incrementAndGet();
        work.get();
        if (number > 1) {
            atCommit.run();
        }
    }

    /** Keeps the first transaction open until all pieces of work wait. */
    private List<CompletableFuture<String>> whileOneIsUnderWay(List<Work> pieces) throws InterruptedException {
        var all = new ArrayList<CompletableFuture<String>>();
        all.add(CompletableFuture.supplyAsync(() -> together.call(() -> {
            begun.countDown();
            await();
            return "first";
        })));
        begun.await();
        var started = new CountDownLatch(pieces.size());
        var threads = new ArrayList<Thread>();
        for (var piece : pieces) {
            var future = new CompletableFuture<String>();
            all.add(future);
            var thread = new Thread(() -> {
                started.countDown();
                try {
                    future.complete(together.call(piece::done));
                } catch (RuntimeException | Error e) {
                    future.completeExceptionally(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        started.await();
        for (var thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        return all;
    }

    private void await() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        String done();
    }

    @Test
    void what_waits_while_a_transaction_is_under_way_shares_the_next_one() throws Exception {
        var all = whileOneIsUnderWay(List.of(() -> "a", () -> "b", () -> "c"));
        assertThat(all.stream().map(CompletableFuture::join)).containsExactly("first", "a", "b", "c");
        assertThat(transactions).hasValue(2);
    }

    @Test
    void one_that_fails_fails_alone() throws Exception {
        var all = whileOneIsUnderWay(List.of(
                () -> "a",
                () -> {
                    throw new IllegalArgumentException("taken");
                },
                () -> "c"));
        assertThat(all.get(1).join()).isEqualTo("a");
        assertThat(all.get(3).join()).isEqualTo("c");
        assertThatThrownBy(all.get(2)::join).hasRootCauseMessage("taken");
        assertThat(transactions).hasValue(1 + 1 + 3);
    }

    /** As long as the row is locked, those that need it fail. The others need not. */
    @Test
    void one_that_waits_too_long_for_a_lock_fails_alone() throws Exception {
        for (var state : List.of("HYT00", "55P03")) {
            var one = new GroupCommitTest();
            var all = one.whileOneIsUnderWay(List.of(
                    () -> "a",
                    () -> {
                        throw new IllegalStateException(new SQLException("another one has it", state));
                    },
                    () -> "c"));
            assertThat(all.get(1).join()).isEqualTo("a");
            assertThatThrownBy(all.get(2)::join).hasRootCauseMessage("another one has it");
            assertThat(all.get(3).join()).isEqualTo("c");
            assertThat(one.transactions).hasValue(1 + 1 + 3);
        }
    }

    @Test
    void a_database_in_trouble_is_tried_once_for_all() throws Exception {
        var all = whileOneIsUnderWay(List.of(() -> "a", () -> {
            throw new IllegalStateException("the database is gone");
        }));
        for (var one : all.subList(1, 3)) {
            assertThatThrownBy(one::join).hasRootCauseMessage("the database is gone");
        }
        assertThat(transactions).hasValue(2);
    }

    @Test
    void what_was_not_committed_for_an_error_was_not_done() throws Exception {
        atCommit = () -> {
            throw new StackOverflowError("at the commit");
        };
        var all = whileOneIsUnderWay(List.of(() -> "a", () -> "b", () -> "c"));
        assertThat(all.get(0).join()).isEqualTo("first");
        for (var one : all.subList(1, 4)) {
            assertThatThrownBy(one::join).hasRootCauseMessage("at the commit");
        }
        assertThat(transactions).hasValue(2);
    }

    @Test
    void a_single_failure_is_thrown_as_it_is() {
        assertThatThrownBy(() -> together.call(() -> {
                    throw new IllegalArgumentException("taken");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("taken");
        assertThat(together.call(() -> "later")).isEqualTo("later");
    }
}
