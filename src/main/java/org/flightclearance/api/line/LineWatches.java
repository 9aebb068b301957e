package org.flightclearance.api.line;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Sets a {@link LineWatch} to each connection. Netty calls it: no filter of ours hears of a connection before a whole head
 * has come.
 */
public final class LineWatches extends ChannelInitializerExtension {

    /** The name under which Vert.x puts the encoder of answers; the decoder stands before it. */
    private static final String ENCODER = "httpEncoder";

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new Placing());
    }

    /** Waits until Vert.x has put its own handlers in place: at once, or after the handshake of TLS. */
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
                handlers.addAfter(ENCODER, LineWatch.class.getName(), new LineWatch());
                handlers.remove(this);
            }
        }
    }
}
