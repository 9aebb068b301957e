package org.flightclearance.api.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * Carried out once for each {@code Idempotency-Key} of a caller, where the call has one: whoever sends the same again
 * within 72 hours is given the first answer. Stands on every operation that posts something; it has to return a
 * {@link jakarta.ws.rs.core.Response}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
