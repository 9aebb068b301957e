package org.flightclearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hears from the log when somebody waited in vain for a connection, also where the call went on without it. */
public final class SecondConnections extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> heard = new ArrayList<>();

    public static SecondConnections listening() {
        var listener = new SecondConnections();
        ROOT.addHandler(listener);
        return listener;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        boolean inVain = Stream.concat(Stream.of(record.getMessage()), messages(record.getThrown()))
                .anyMatch(message ->
                        String.valueOf(message).toLowerCase(Locale.ROOT).contains("acquisition timeout"));
        if (inVain) {
            heard.add(record.getLoggerName() + ": " + places(record.getThrown()));
        }
    }

    /** Where in the code the second was asked for. */
    private static String places(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(1)
                .flatMap(first -> Stream.of(first.getStackTrace()))
                .filter(place -> place.getClassName().startsWith("org.flightclearance") && place.getLineNumber() > 0)
                .map(place -> place.getFileName() + ":" + place.getLineNumber())
                .limit(4)
                .collect(Collectors.joining(" < "));
    }

    private static Stream<String> messages(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .map(Throwable::getMessage);
    }

    /** What was heard since the last time. */
    public synchronized List<String> heard() {
        var since = List.copyOf(heard);
        heard.clear();
        return since;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
