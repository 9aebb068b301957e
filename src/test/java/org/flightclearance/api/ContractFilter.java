package org.flightclearance.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Validates every JSON API answer in a test against the contract. */
final class ContractFilter implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification call, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(call, expected);
        var address = URI.create(call.getURI());
        if (!address.getRawPath().startsWith(OpenApi.ROOT)) {
            return answer;
        }
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        Map<String, List<String>> headers = answer.getHeaders().asList().stream()
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
        var exchange = new Exchange(
                call.getMethod(),
                address.getRawPath() + query,
                call.getContentType(),
                text(call.getBody()),
                answer.getStatusCode(),
                headers,
                answer.getBody().asString());
        assertThat(Contract.breaches(exchange))
                .as("%s %s: %d", exchange.method(), exchange.target(), exchange.status())
                .isEmpty();
        return answer;
    }

    private static @Nullable String text(@Nullable Object body) {
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) body;
    }
}
