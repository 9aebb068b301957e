package org.flightclearance.api.wire;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396): objects are merged field by field, other values replaced, null removes. */
public final class MergePatch {

    private MergePatch() {}

    /** Applies the change to the tree {@code over}. */
    public static void lay(ObjectNode change, ObjectNode over) {
        for (Map.Entry<String, JsonNode> field : change.properties()) {
            if (field.getValue() instanceof ObjectNode inner && over.get(field.getKey()) instanceof ObjectNode tree) {
                lay(inner, tree);
            } else {
                over.set(field.getKey(), field.getValue());
            }
        }
    }
}
