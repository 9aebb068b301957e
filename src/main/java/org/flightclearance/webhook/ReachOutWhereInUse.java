package org.flightclearance.webhook;

import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.installation.OutreachService;

/** A copy of the database that was started elsewhere calls nobody until an administrator confirms that it is in use. */
@ApplicationScoped
class ReachOutWhereInUse implements ReachOut {

    private final OutreachService outreach;

    ReachOutWhereInUse(OutreachService outreach) {
        this.outreach = outreach;
    }

    @Override
    public boolean mayReachOut() {
        return outreach.mayReachOut();
    }
}
