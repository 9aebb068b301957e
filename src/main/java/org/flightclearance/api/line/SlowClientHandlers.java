package org.flightclearance.api.line;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Adds a {@link SlowClientHandler} to each connection. Netty calls it, because filters of the application see a connection only
 * after a whole head has arrived.
 */
public final class SlowClientHandlers extends ChannelInitializerExtension {

    /** The name of Vert.x's response encoder in the pipeline; the decoder comes before it. */
    private static final String ENCODER = "httpEncoder";

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new Placing());
    }

    /** Waits until Vert.x has added its own handlers: at once, or after the TLS handshake. */
    private static final class Placing extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext line) {
            place(line);
            line.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext line, Object bytes) {
            place(line);
            line.fireChannelRead(bytes);
        }

        private void place(ChannelHandlerContext line) {
            var handlers = line.pipeline();
            if (handlers.get(ENCODER) != null) {
                handlers.addAfter(ENCODER, SlowClientHandler.class.getName(), new SlowClientHandler());
                handlers.remove(this);
            }
        }
    }
}
