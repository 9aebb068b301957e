package org.flightclearance.web.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.flightclearance.web.form.PostedFields;

/** The buttons that add and remove a leg. They post the form and show it again with all its input. */
public final class LegButtons {

    private static final String ACTION = "action";
    private static final String ADD = "add-leg";
    private static final String REMOVE = "remove-leg-";
    private static final int MOST_LEGS = 12;

    private LegButtons() {}

    /** Adds or removes a leg in the fields if one of the buttons was pressed. Returns whether one was. */
    public static boolean press(PostedFields posted, FilingFields fields) {
        var action = posted.text(ACTION);
        var legs = fields.legs(posted);
        if (ADD.equals(action)) {
            if (legs.size() < MOST_LEGS) {
                add(posted, legs.get(legs.size() - 1), new LegFields(fields.under(), legs.size()));
            }
            return true;
        }
        if (action != null && action.matches(REMOVE + "\\d{1,2}")) {
            remove(posted, fields, Integer.parseInt(action.substring(REMOVE.length())));
            return true;
        }
        return false;
    }

    /** The next leg begins where the last one ends. */
    private static void add(PostedFields posted, LegFields last, LegFields next) {
        for (var part : List.of("", "/name", "/latitude", "/longitude")) {
            posted.fields().put(next.from() + part, posted.fields().getOrDefault(last.to() + part, List.of("")));
        }
    }

    private static void remove(PostedFields posted, FilingFields fields, int removed) {
        Map<String, List<String>> left = new LinkedHashMap<>();
        posted.fields().forEach((pointer, values) -> {
            var legs = fields.at("/legs/");
            if (!pointer.startsWith(legs)) {
                left.put(pointer, values);
                return;
            }
            var rest = pointer.substring(legs.length()).split("/", 2);
            int index = rest[0].matches("\\d{1,2}") ? Integer.parseInt(rest[0]) : removed;
            if (index != removed) {
                left.put(legs + (index > removed ? index - 1 : index) + "/" + rest[1], values);
            }
        });
        posted.fields().clear();
        posted.fields().putAll(left);
    }
}
