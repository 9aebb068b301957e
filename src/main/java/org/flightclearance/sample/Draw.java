package org.flightclearance.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls alike on every machine: what one request draws hangs on its number, and on no other request. */
final class Draw {

    private static final long SEED = 2_023_236;
    private static final long APART = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Draw(Random random) {
        this.random = random;
    }

    /** @param aspect keeps what is drawn for one thing apart from what is drawn for another */
    static Draw of(int number, String aspect) {
        return new Draw(new Random(SEED + APART * (31L * number + aspect.hashCode())));
    }

    /** One of the numbers from the least to the most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    /** One of them, the more often the more often it is listed. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> ordered) {
        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
