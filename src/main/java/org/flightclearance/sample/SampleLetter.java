package org.flightclearance.sample;

import java.time.Instant;
import java.util.List;

/** One letter or programme to the host, with the requests that were filed for it; one that was never sent stays behind. */
record SampleLetter(Post post, Instant sent, List<PlannedRequest> requests) {}
