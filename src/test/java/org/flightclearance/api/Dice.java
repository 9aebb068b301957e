package org.flightclearance.api;

import java.util.List;
import java.util.Random;

/** Draws that come out the same for the same seed. */
record Dice(Random random) {

    static Dice seeded(long seed) {
        return new Dice(new Random(seed));
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
