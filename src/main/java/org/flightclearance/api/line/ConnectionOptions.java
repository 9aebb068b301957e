package org.flightclearance.api.line;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** What every connection has, before anything comes over it. */
@ApplicationScoped
class ConnectionOptions implements HttpServerOptionsCustomizer {

    /**
     * As much of an answer as lies in the operating system, in bytes. It would let that grow to megabytes, and nobody
     * could tell a client on a slow line from one that does not read.
     */
    private static final int SENT_AHEAD = 128 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    private static void customize(HttpServerOptions options) {
        // Has Netty look for LineWatches; it asks once, when the first server begins to listen
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        // One call at a time on a connection, as LineWatch counts. A proxy speaks HTTP/2 to browsers
        options.setHttp2ClearTextEnabled(false).setSendBufferSize(SENT_AHEAD);
    }
}
