package org.flightclearance.resilience;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;

/** A test of the application with a failing PostgreSQL. It runs only in the PostgreSQL part of the build. */
@QuarkusTest
@WithTestResource(value = FaultyDatabase.class, scope = TestResourceScope.MATCHING_RESOURCES)
@Tag("postgresql")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OnFaultyDatabase {}
