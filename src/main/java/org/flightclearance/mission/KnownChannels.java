package org.flightclearance.mission;

import java.util.Set;

/** The channels through which a request can be sent, which missions do not know themselves. */
public interface KnownChannels {

    /** As the API writes them, in their order. */
    Set<String> wireNames();
}
