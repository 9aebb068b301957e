package org.flightclearance.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Makes many calls that all start at the same moment. */
public final class Together {

    private Together() {}

    public static <T> List<T> together(int callers, Numbered<T> call) throws Exception {
        var barrier = new CyclicBarrier(callers);
        var pool = Executors.newFixedThreadPool(callers);
        try {
            var calls = IntStream.range(0, callers)
                    .<Callable<T>>mapToObj(i -> () -> {
                        barrier.await();
                        return call.make(i);
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    public interface Numbered<T> {
        T make(int number) throws Exception;
    }
}
