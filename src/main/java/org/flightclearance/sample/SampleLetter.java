package org.flightclearance.sample;

import java.time.Instant;
import java.util.List;

/** A letter or flight programme to the host with its requests. Some of them were filed for it but never sent. */
record SampleLetter(Post post, Instant sent, List<PlannedRequest> requests) {}
