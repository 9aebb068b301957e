package org.flightclearance.api.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * The operation is carried out once for each {@code Idempotency-Key} of a caller: a call repeated within 72 hours gets
 * the first answer. Use it on every POST operation that needs no preparation; the others call {@link Idempotency}
 * themselves. The operation must return a {@link jakarta.ws.rs.core.Response}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
