package org.flightclearance.api;

import io.restassured.config.HttpClientConfig;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpParams;

/**
 * The HTTP client that REST Assured makes for each call. Its own looks its version up on the whole class path each time,
 * which took a thirtieth of the time of all tests.
 */
@SuppressWarnings("deprecation") // The client that REST Assured takes
public final class QuickHttpClient extends DefaultHttpClient {

    private static final HttpParams PARAMS = new DefaultHttpClient().getParams();

    private QuickHttpClient() {}

    public static HttpClientConfig config() {
        return HttpClientConfig.httpClientConfig().httpClientFactory(QuickHttpClient::new);
    }

    @Override
    protected HttpParams createHttpParams() {
        return PARAMS.copy();
    }
}
