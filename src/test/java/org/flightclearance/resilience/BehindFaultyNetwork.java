package org.flightclearance.resilience;

import java.util.List;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application as it is by default, with {@link FaultyDatabase} as its database. */
public class BehindFaultyNetwork implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(FaultyDatabase.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
