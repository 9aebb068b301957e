package org.flightclearance.request.filing;

import java.util.List;

import org.flightclearance.request.reference.HeldReferences;

/** Checked filings with their references, ready to be stored. Closing them gives back unused references. */
public final class PreparedFilings implements AutoCloseable {

    private final List<CheckedFiling> checked;
    private final HeldReferences references;

    PreparedFilings(List<CheckedFiling> checked, HeldReferences references) {
        this.checked = checked;
        this.references = references;
    }

    List<CheckedFiling> checked() {
        return checked;
    }

    String reference(CheckedFiling filing) {
        return references.next(filing.mission(), filing.filedAt());
    }

    @Override
    public void close() {
        references.close();
    }
}
