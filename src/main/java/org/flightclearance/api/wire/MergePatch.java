package org.flightclearance.api.wire;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396): objects are merged field by field, other values replaced, null removes. */
public final class MergePatch {

    private MergePatch() {}

    /** Applies the change to the tree {@code target}. */
    public static void apply(ObjectNode change, ObjectNode target) {
        for (Map.Entry<String, JsonNode> field : change.properties()) {
            if (field.getValue() instanceof ObjectNode inner && target.get(field.getKey()) instanceof ObjectNode tree) {
                apply(inner, tree);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }
}
