package org.flightclearance.api.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the parameter that takes a body which may be larger, or smaller, than others of its kind: so many bytes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface LargestBody {

    /** Bytes. */
    int value();
}
