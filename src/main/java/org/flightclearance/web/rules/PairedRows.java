package org.flightclearance.web.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.flightclearance.language.EnteredText;
import org.flightclearance.web.form.PostedFields;

/** The input of a form with a row for each authority or sector. A row belongs to its name, not to its place in the list. */
final class PairedRows {

    static final String NAME = "/name";

    private PairedRows() {}

    /**
     * Moves the rows to where their names are in the list by now. A name that is new to the form gets its recorded
     * values, and the row of a name that is gone is dropped.
     *
     * @param list pointer of the list
     * @param names its names by now
     * @param recorded the fields of a form that is opened now
     * @return whether the form was opened with other names, or in another order
     */
    static boolean follow(PostedFields posted, String list, List<String> names, Map<String, List<String>> recorded) {
        var seen = new ArrayList<String>();
        for (var name = posted.text(row(list, 0) + NAME); name != null; ) {
            seen.add(name);
            name = posted.text(row(list, seen.size()) + NAME);
        }
        // As a form sends them
        var present = names.stream().map(EnteredText::of).toList();
        if (seen.equals(present)) {
            return false;
        }
        var typed = new LinkedHashMap<>(posted.fields());
        posted.fields().keySet().removeIf(pointer -> pointer.startsWith(list + "/"));
        for (int i = 0; i < present.size(); i++) {
            int was = seen.indexOf(present.get(i));
            var to = row(list, i);
            if (was < 0) {
                copy(recorded, to, posted.fields(), to);
            } else {
                copy(typed, row(list, was), posted.fields(), to);
            }
        }
        return true;
    }

    private static void copy(Map<String, List<String>> some, String from, Map<String, List<String>> fields, String to) {
        some.forEach((pointer, values) -> {
            if (pointer.startsWith(from + "/")) {
                fields.put(to + pointer.substring(from.length()), values);
            }
        });
    }

    private static String row(String list, int index) {
        return list + "/" + index;
    }
}
