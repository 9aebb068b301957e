package org.flightclearance.webhook;

/** Whether this installation may call others. A copy of the data that is tried elsewhere must not. */
public interface ReachOut {

    boolean mayReachOut();
}
