package org.flightclearance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.flightclearance.packaged.Tracker;

/** Prints the statements that the tracker runs for a call, and the query plans of the database. */
final class QueryPlans {

    /** Statements of reports. The others concern sign-in and missions. */
    private static final Pattern OF_REPORTS = Pattern.compile("from (flight_request|history_entry)\\b");

    private static final Pattern PARAMETER = Pattern.compile("(\\d+): ((?:'[^']*'|[^,}'])+)");
    private static final Pattern TRACED = Pattern.compile("/\\*SQL[^*]*\\*/(.*)");

    private final String kind;
    private final MeasuredDatabase database;
    private final Path folder;

    QueryPlans(String kind, MeasuredDatabase database, Path folder) {
        this.kind = kind;
        this.database = database;
        this.folder = folder;
    }

    /**
     * Makes the call twice and prints the statements of the second call, including those of signing in. No tracker may
     * be running.
     */
    void print(Map<String, String> settings, String what, Question question) throws Exception {
        var traced = new HashMap<>(settings);
        traced.putAll(database.traced());
        List<String> statements;
        try (var tracker = Tracker.start(folder, traced)) {
            question.ask(tracker);
            long before = Files.size(database.trace());
            question.ask(tracker);
            statements = read(before);
        }
        System.out.printf("%n### %s on %s: %d statements%n%n", what, kind, statements.size());
        try (var connection = database.ofTracker()) {
            for (var statement : statements) {
                if (OF_REPORTS.matcher(statement).find()) {
                    System.out.println("```");
                    System.out.println(kind.equals("postgresql") ? statement : explained(connection, statement));
                    System.out.println("```");
                }
            }
        }
    }

    /** A call to a tracker. */
    interface Question {
        void ask(Tracker tracker) throws Exception;
    }

    private List<String> read(long from) throws IOException {
        var log = Files.readString(database.trace()).substring((int) from);
        var found = new ArrayList<String>();
        if (kind.equals("postgresql")) {
            for (var part : log.split("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )")) {
                if (part.contains("plan:\n")) {
                    found.add(part.substring(part.indexOf("plan:\n") + 6).strip());
                }
            }
            return found;
        }
        var matcher = TRACED.matcher(log);
        while (matcher.find()) {
            if (matcher.group(1).toLowerCase(Locale.ROOT).startsWith("select")) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    /** H2 explains a statement only together with its values. */
    private static String explained(Connection connection, String traced) throws SQLException {
        int values = traced.lastIndexOf(" {");
        var sql = values < 0 ? traced.replaceFirst(";$", "") : traced.substring(0, values);
        try (var statement = connection.prepareStatement("explain analyze " + sql)) {
            if (values >= 0) {
                var matcher = PARAMETER.matcher(traced.substring(values));
                while (matcher.find()) {
                    statement.setString(Integer.parseInt(matcher.group(1)), value(matcher.group(2)));
                }
            }
            try (var plan = statement.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }

    private static String value(String literal) {
        int quote = literal.indexOf('\'');
        return quote < 0 ? literal.strip() : literal.substring(quote + 1, literal.lastIndexOf('\''));
    }
}
