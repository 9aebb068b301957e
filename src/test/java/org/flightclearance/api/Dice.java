package org.flightclearance.api;

import java.util.List;
import java.util.Random;

/** Random choices that are the same for the same seed. */
public record Dice(Random random) {

    public static Dice seeded(long seed) {
        return new Dice(new Random(seed));
    }

    public <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }
}
