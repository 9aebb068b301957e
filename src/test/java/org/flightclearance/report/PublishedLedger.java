package org.flightclearance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A published figure as a file: what was published, and a small table of groups of requests, from which a ledger for the import is
 * written.
 *
 * @param facts title, source, zone, from, to, entered; as_of where the report is not made a month after the period
 * @param figures what was published, in its order
 */
record PublishedLedger(Map<String, String> facts, List<Published> figures, List<Group> groups) {

    private static final Path FOLDER = Path.of("src/test/resources/published");
    private static final int FOUR_WEEKS = 28;

    /**
     * A figure as it was published.
     *
     * @param figure expression over the report
     * @param contradiction why the report says something else; empty: it says the same
     */
    record Published(String words, String figure, String value, String contradiction) {}

    /** So many requests that are the same but for their days. */
    record Group(int requests, String ends, String sector, String aircraftClass, String from, String to) {}

    static List<PublishedLedger> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(PublishedLedger::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedLedger read(Path file) {
        var facts = new LinkedHashMap<String, String>();
        var figures = new ArrayList<Published>();
        var groups = new ArrayList<Group>();
        try {
            for (var line : Files.readAllLines(file)) {
                var named = line.split(": ", 2);
                if (line.startsWith("figure: ") || line.startsWith("contradiction: ")) {
                    var parts = named[1].split(" \\| ", 4);
                    figures.add(new Published(parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : ""));
                } else if (named.length == 2) {
                    facts.put(named[0], named[1]);
                } else if (line.matches("\\d.*")) {
                    var cells = line.split(",");
                    groups.add(new Group(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PublishedLedger(facts, figures, groups);
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    ZoneId zone() {
        return ZoneId.of(fact("zone"));
    }

    LocalDate from() {
        return LocalDate.parse(fact("from"));
    }

    LocalDate to() {
        return LocalDate.parse(fact("to"));
    }

    Instant asOf() {
        var stated = fact("as_of");
        return stated.isEmpty() ? to().plusMonths(1).atStartOfDay(zone()).toInstant() : Instant.parse(stated);
    }

    String sectors() {
        return groups.stream().map(Group::sector).distinct().collect(Collectors.joining("\", \"", "\"", "\""));
    }

    /** The ledger, as an import takes it. */
    String csv(String mission) {
        var rows = new StringBuilder(
                "mission,client_reference,purpose,aircraft_class,sector,leg,from,to,etd,eta,sent_at,channel,"
                        + "outcome,received_at,reason,answer_legs,withdrawal_reason,withdrawn_at,gate_outcome,gate_asked_at,"
                        + "flight_outcome,flight_cause\n");
        int number = 0;
        for (var group : groups) {
            for (int i = 0; i < group.requests(); i++) {
                number++;
                row(mission, number, i, group, rows);
            }
        }
        return rows.toString();
    }

    private void row(String mission, int number, int index, Group group, StringBuilder rows) {
        var latest = LocalDate.ofInstant(asOf(), zone()).minusDays(5);
        var last = to().isBefore(latest) ? to() : latest;
        var first = from();
        if (group.ends().equals("pending_since_january")) {
            last = latest.minusDays(FOUR_WEEKS);
        } else if (group.ends().equals("pending")) {
            first = last.minusDays(FOUR_WEEKS / 2);
        }
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        var sent = first.plusDays(index % days);
        boolean pending = group.ends().startsWith("pending");
        var flies = pending ? LocalDate.ofInstant(asOf(), zone()).plusDays(60) : sent.plusDays(3);
        var key = mission + ",P-" + number + ",cargo," + group.aircraftClass() + "," + group.sector();
        var leg = group.from() + "," + group.to() + "," + flies + " 10:00," + flies + " 11:00";
        rows.append(key + ",1," + leg + "," + sent + " 08:00,email,"
                + ending(group.ends(), sent.plusDays(1) + " 09:00", flies + " 09:30") + "\n");
        if (group.ends().equals("flown_in_part")) {
            rows.append(key + ",2," + group.to() + "," + group.from() + "," + flies + " 12:00," + flies
                    + " 13:00,,,,,,,,,,,,\n");
        }
    }

    /** Outcome, received, reason, legs, withdrawal reason, withdrawn, gate, asked, flight, cause. */
    private static String ending(String ends, String answered, String asked) {
        return switch (ends) {
            case "approved" -> "approved," + answered + ",,,,,,,,";
            case "flown" -> "approved," + answered + ",,,,,,,flown,";
            case "flown_in_part" -> "," + answered + ",,1:approved;2:denied:security,,,,,flown,";
            case "impeded" -> "approved," + answered + ",,,,,refused," + asked + ",,";
            case "not_flown" -> "approved," + answered + ",,,,,,,not_flown,insecurity";
            case "denied" -> "denied," + answered + ",no_reason,,,,,,,";
            case "withdrawn" -> ",,,,other," + answered + ",,,,";
            case "unanswered", "pending", "pending_since_january" -> ",,,,,,,,,";
            default -> throw new IllegalArgumentException(ends);
        };
    }
}
