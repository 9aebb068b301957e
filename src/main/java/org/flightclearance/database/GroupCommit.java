package org.flightclearance.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Does work that waits at the same moment in one transaction, which the disk has to sync only once. The thread that comes
 * first does the work of all that came while another group was under way. If one of them makes the transaction fail, each
 * is done again by its own thread, in a transaction of its own, so that it fails alone and waits alone.
 *
 * @param <R> what the work returns
 */
public final class GroupCommit<R> {

    /** A larger group would hold its transaction open for long. */
    static final int MOST = 32;

    private final Consumer<Supplier<List<R>>> transaction;
    private final Predicate<RuntimeException> ofOne;
    private final Queue<Waiting<R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock working = new ReentrantLock();

    private static final class Waiting<R> {

        private final Supplier<R> work;
        private @Nullable R result;
        private @Nullable Throwable failure;
        private boolean again;
        private boolean over;

        Waiting(Supplier<R> work) {
            this.work = work;
        }

        R outcome() {
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failure instanceof Error fatal) {
                throw fatal;
            }
            if (result == null) {
                throw new IllegalStateException("the work was not done");
            }
            return result;
        }
    }

    /**
     * Shares transactions.
     *
     * @param transaction has the work of a group done, completes it with the results, and commits
     * @param ofOne whether a failure is about one piece of work, so that the others may succeed without it. So is a row that
     *     another transaction has locked for long. After any other failure all of the group fail: the database is in trouble
     */
    public GroupCommit(Consumer<Supplier<List<R>>> transaction, Predicate<RuntimeException> ofOne) {
        this.transaction = transaction;
        this.ofOne = ofOne;
    }

    /**
     * Has the work done, and returns its result after the commit.
     *
     * @param work may run in another thread, and a second time in this one if the first transaction failed
     */
    public R call(Supplier<R> work) {
        var mine = new Waiting<R>(work);
        waiting.add(mine);
        working.lock();
        try {
            while (!mine.over) {
                run(taken());
            }
        } finally {
            working.unlock();
        }
        if (mine.again) {
            // While others go on: it may wait for what another transaction has locked
            run(List.of(mine));
        }
        return mine.outcome();
    }

    private List<Waiting<R>> taken() {
        var group = new ArrayList<Waiting<R>>();
        for (var next = waiting.poll(); next != null; next = group.size() < MOST ? waiting.poll() : null) {
            group.add(next);
        }
        return group;
    }

    private void run(List<Waiting<R>> group) {
        var results = new ArrayList<R>();
        try {
            transaction.accept(() -> {
                group.forEach(one -> results.add(one.work.get()));
                return results;
            });
            // Nobody has a result before the commit
            for (int i = 0; i < group.size(); i++) {
                group.get(i).result = results.get(i);
            }
            CommitCounts.ALL.group(group.size());
        } catch (RuntimeException failed) {
            if (group.size() > 1 && (ofOne.test(failed) || DatabaseTrouble.isLocked(failed))) {
                group.forEach(one -> one.again = true);
            } else {
                group.forEach(one -> one.failure = failed);
            }
        } catch (Error fatal) {
            group.forEach(one -> one.failure = fatal);
        } finally {
            group.forEach(one -> one.over = true);
        }
    }
}
