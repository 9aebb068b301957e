package org.flightclearance.api.request;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.util.RawValue;

/**
 * A request in a list, already written as JSON.
 *
 * @param identity its reference and its {@link RequestTag}: where they are the same, so is the JSON
 */
record ListedView(String identity, @JsonValue RawValue json) {}
