package org.flightclearance.api.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * Carried out once for each {@code Idempotency-Key} of a caller: a call that is sent again within 72 hours gets the
 * first answer. Stands on every operation that posts and needs no preparation; the others ask {@link Idempotency}
 * themselves. The operation returns a {@link jakarta.ws.rs.core.Response}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
