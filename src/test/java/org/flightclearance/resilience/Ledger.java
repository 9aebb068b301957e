package org.flightclearance.resilience;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** The calls that writers intended, the acknowledged requests, and every answer. */
final class Ledger {

    private final Set<String> intended = ConcurrentHashMap.newKeySet();
    private final Set<String> putOff = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Set<String>> filed = new ConcurrentHashMap<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    void intend(String intention) {
        intended.add(intention);
    }

    Answer enter(String intention, Answer answer) {
        answers.add(answer);
        if (answer.isPutOff()) {
            putOff.add(intention);
        }
        if (answer.isFiled()) {
            filed.computeIfAbsent(intention, first -> ConcurrentHashMap.newKeySet())
                    .add(String.valueOf(answer.reference()));
        }
        return answer;
    }

    Set<String> intended() {
        return Set.copyOf(intended);
    }

    int filed() {
        return filed.size();
    }

    List<String> references() {
        return filed.values().stream().flatMap(Collection::stream).toList();
    }

    List<String> open() {
        return intended.stream()
                .filter(intention -> !filed.containsKey(intention))
                .toList();
    }

    /** The references of what was filed by a call that had been put off before, by the intention. */
    Map<String, Set<String>> filedAfterAll() {
        return filed.entrySet().stream()
                .filter(entry -> putOff.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Answers that neither filed a request nor said when to try again. */
    List<Answer> wrong() {
        return answers.stream()
                .filter(answer -> !answer.isFiled() && !answer.isPutOff())
                .toList();
    }

    Duration slowest() {
        return answers.stream().map(Answer::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    Map<Integer, Long> statuses() {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    @Override
    public String toString() {
        return "%s, slowest %d ms".formatted(statuses(), slowest().toMillis());
    }
}
