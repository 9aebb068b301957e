package org.flightclearance.api.wire;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What changes, laid over what there is (RFC 7396): objects field by field, all else as a whole, null for nothing. */
public final class MergePatch {

    private MergePatch() {}

    /** Changes the tree. */
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
