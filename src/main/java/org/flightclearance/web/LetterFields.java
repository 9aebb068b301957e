package org.flightclearance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;

/** One of the requests that a letter carries, with the fields that are its own. */
public record LetterFields(int index, RequestRow request) {

    private static final Pattern FAULT = Pattern.compile("/requests/(\\d+)(/.*)?");

    /** What one request of a letter may say for itself; everything else stands on the letter once. */
    private static final Set<String> OWN = Set.of("/outcome", "/reason", "/conditions");

    public String pointer() {
        return "/requests/" + index;
    }

    public String outcome() {
        return pointer() + "/outcome";
    }

    public String reason() {
        return pointer() + "/reason";
    }

    public String conditions() {
        return pointer() + "/conditions";
    }

    /**
     * The same refusal, said once where every request was refused for the same field of the letter, and otherwise at
     * the request that it concerns.
     */
    static Refused gathered(Refused refused, List<String> requests) {
        var gathered = new ArrayList<Fault>();
        for (var fault : refused.faults()) {
            var found = FAULT.matcher(fault.pointer());
            var field = found.matches() && found.group(2) != null ? found.group(2) : "";
            if (!field.isEmpty() && isOfAll(refused.faults(), fault, field, requests.size())) {
                gathered.add(new Fault(field, fault.sentence()));
            } else if (field.isEmpty()) {
                gathered.add(fault);
            } else {
                var reference = requests.get(Integer.parseInt(found.group(1)));
                var pointer = OWN.contains(field) ? fault.pointer() : "/requests/" + found.group(1);
                gathered.add(new Fault(pointer, Sentence.of("letter.at", reference, fault.sentence())));
            }
        }
        return new Refused(refused.refusal(), refused.detail(), List.copyOf(gathered));
    }

    private static boolean isOfAll(List<Fault> faults, Fault fault, String field, int requests) {
        return faults.stream()
                        .filter(other -> other.sentence().equals(fault.sentence()))
                        .filter(other -> other.pointer().matches("/requests/\\d+" + Pattern.quote(field)))
                        .count()
                == requests;
    }
}
