package org.flightclearance.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Random choices that are the same on every machine. The choices for a request depend only on its number, not on other
 * requests.
 */
final class Draw {

    private static final long SEED = 2_023_236;
    private static final long APART = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Draw(Random random) {
        this.random = random;
    }

    /** @param aspect what the choice is for; different aspects give independent choices */
    static Draw of(int number, String aspect) {
        return new Draw(new Random(SEED + APART * (31L * number + aspect.hashCode())));
    }

    /** A number between the two, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    /** One of the choices. A choice that is listed more often is more likely. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> ordered) {
        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
