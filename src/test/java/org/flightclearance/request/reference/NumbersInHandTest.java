package org.flightclearance.request.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumbersInHandTest {

    private final List<Integer> blocks = new ArrayList<>();
    private long counter;
    private long time;

    private static final ReferenceSeries SERIES = new ReferenceSeries(new UUID(0, 1), "MINUSMA", 2022);

    private final NumbersInHand inHand = new NumbersInHand(() -> time);

    @Test
    void slow_filings_take_one_number_at_a_time() {
        for (int i = 1; i <= 5; i++) {
            assertThat(next()).isEqualTo(i);
            time += NumbersInHand.FAST.toNanos();
        }
        assertThat(blocks).containsOnly(1);
    }

    @Test
    void fast_filings_take_larger_and_larger_blocks_and_get_every_number_once_and_in_order() {
        var numbers = LongStream.range(0, 500).map(i -> next()).boxed().toList();
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(blocks).startsWith(1, 2, 4, 8, 16, 32, 64, 64).endsWith(64).hasSizeLessThan(15);
    }

    @Test
    void after_a_pause_one_number_is_taken_at_a_time_again() {
        LongStream.range(0, 7).forEach(i -> next());
        time += NumbersInHand.FAST.toNanos();
        next();
        assertThat(blocks).containsExactly(1, 2, 4, 1);
    }

    @Test
    void numbers_that_another_node_took_in_between_are_skipped() {
        next();
        counter += 10;
        assertThat(next()).isEqualTo(12);
        assertThat(next()).isEqualTo(13);
    }

    @Test
    void a_number_that_no_filing_used_is_given_to_the_next_filing() {
        next();
        inHand.giveBack(SERIES, 1);
        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void a_call_that_waited_for_a_failing_one_fails_too_and_a_later_call_tries_again() throws Exception {
        var waiting = new FutureTask<>(this::next);
        var second = new Thread(waiting);
        assertThatThrownBy(() -> inHand.next(SERIES, count -> {
                    second.start();
                    while (second.getState() != Thread.State.BLOCKED) {
                        Thread.onSpinWait();
                    }
                    time++;
                    throw new IllegalStateException("locked");
                }))
                .hasMessage("locked");
        assertThatThrownBy(waiting::get).hasRootCauseMessage("locked");
        assertThat(blocks).isEmpty();
        assertThat(next()).isEqualTo(1);
    }

    private long next() {
        return inHand.next(SERIES, count -> {
            blocks.add(count);
            counter += count;
            return counter;
        });
    }
}
