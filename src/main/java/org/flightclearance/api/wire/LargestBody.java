package org.flightclearance.api.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Size limit in bytes for the body parameter, where it differs from the default of its kind. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface LargestBody {

    /** Bytes. */
    int value();
}
