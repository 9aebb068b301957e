package org.flightclearance.api.line;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** The options of every connection. */
@ApplicationScoped
class ConnectionOptions implements HttpServerOptionsCustomizer {

    /**
     * Send buffer of the operating system, in bytes. By default it grows to megabytes, and then a slow client looks the
     * same as one that does not read.
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
        // Makes Netty look for SlowClientHandlers; it looks only once, when the first server starts to listen
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        // SlowClientHandler counts one call at a time on a connection, as in HTTP/1.1. Browsers get HTTP/2 from a proxy
        options.setHttp2ClearTextEnabled(false).setSendBufferSize(SENT_AHEAD);
    }
}
