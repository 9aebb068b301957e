package org.flightclearance.api.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** Interceptor of {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentInterceptor {

    private final Idempotency idempotency;

    IdempotentInterceptor(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @AroundInvoke
    Object carriedOutOnce(InvocationContext call) throws Exception {
        return idempotency.carryOut(() -> (Response) call.proceed());
    }
}
