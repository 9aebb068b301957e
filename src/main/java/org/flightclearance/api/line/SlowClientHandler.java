package org.flightclearance.api.line;

import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import org.jboss.logging.Logger;

import org.flightclearance.time.HttpDate;

/**
 * Closes a connection whose client is too slow: in sending the head or the body, or in reading the answer. Also adds
 * the header Date to every answer. It comes right after the HTTP decoder and sees parts of calls, not bytes. So a
 * client that sends a head byte by byte counts as silent.
 */
final class SlowClientHandler extends IdleStateHandler {

    /** Limit for a pause within a head or a body, in seconds. */
    static final int LONGEST_SILENCE = 15;

    /** Limit for a client that reads nothing of the answer, in seconds. Longer, because buffers hide some progress. */
    static final int LONGEST_WITHOUT_READING = 60;

    /** Keep-alive of an idle connection, in seconds. Longer than that of a proxy, usually 60 s. */
    static final int KEPT = 75;

    /** Time that every body may take, in seconds. A longer body must arrive at the minimum rate below. */
    static final int SHORT_BODY = 60;

    /** Minimum rate of a longer body, in bytes per second. */
    static final int SLOWEST = 500;

    /** Limit of pipelined calls before the first is answered. */
    static final int MOST_UNANSWERED = 100;

    private static final Logger LOG = Logger.getLogger(SlowClientHandler.class);

    private long lastPart = System.nanoTime();
    private long beganHead;
    private long beganToWait;
    private long beganBody;
    private long ofBody;
    private int unanswered;
    private boolean cameWhole;
    private boolean inHead;
    private boolean inBody;
    private boolean inAnswer;
    private boolean waits;

    SlowClientHandler() {
        super(true, LONGEST_SILENCE, LONGEST_WITHOUT_READING, 0, TimeUnit.SECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext line, Object part) throws Exception {
        lastPart = System.nanoTime();
        cameWhole = true;
        inHead = false;
        if (part instanceof HttpRequest) {
            unanswered++;
            inBody = true;
            beganBody = lastPart;
            ofBody = 0;
        }
        if (part instanceof HttpContent content) {
            ofBody += content.content().readableBytes();
            inBody = !(part instanceof LastHttpContent);
        }
        if (unanswered > MOST_UNANSWERED) {
            ReferenceCountUtil.release(part);
            end(line, "sends calls and does not wait for the answers");
        } else if (inBody && seconds(beganBody) > SHORT_BODY + ofBody / SLOWEST) {
            ReferenceCountUtil.release(part);
            refuse(line, "sends a body too slowly");
        } else {
            super.channelRead(line, part);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext line) throws Exception {
        if (cameWhole || !line.channel().config().isAutoRead()) {
            waits = false;
        } else if (!inHead && !inBody) {
            inHead = true;
            beganHead = System.nanoTime();
        }
        cameWhole = false;
        super.channelReadComplete(line);
    }

    /** Called when the application asks for more data. Until then a pause is not the client's fault. */
    @Override
    public void read(ChannelHandlerContext line) throws Exception {
        if (!waits) {
            waits = true;
            beganToWait = System.nanoTime();
        }
        super.read(line);
    }

    @Override
    public void write(ChannelHandlerContext line, Object part, ChannelPromise written) throws Exception {
        boolean interim =
                part instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (part instanceof HttpResponse answer && !interim) {
            answer.headers().set(HttpHeaderNames.DATE, HttpDate.now());
            inAnswer = true;
        }
        if (part instanceof LastHttpContent && !interim) {
            inAnswer = false;
            unanswered--;
            lastPart = System.nanoTime();
        }
        super.write(line, part, written);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext line, IdleStateEvent event) {
        if (event.state() == IdleState.WRITER_IDLE) {
            var out = line.channel().unsafe().outboundBuffer();
            if (out != null && out.totalPendingWriteBytes() > 0) {
                end(line, "does not read the answer");
            }
        } else if (inBody) {
            if (waits && line.channel().config().isAutoRead() && seconds(beganToWait) >= LONGEST_SILENCE) {
                refuse(line, "does not go on with the body");
            }
        } else if (inHead) {
            if (seconds(beganHead) >= LONGEST_SILENCE) {
                refuse(line, "does not go on with the head");
            }
        } else if (unanswered == 0 && seconds(lastPart) >= KEPT) {
            line.close();
        }
    }

    /** Answers 408 if no answer has begun. */
    private void refuse(ChannelHandlerContext line, String what) {
        if (inAnswer || unanswered > 1) {
            end(line, what);
            return;
        }
        LOG.infof("408 The client %s", what);
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT, Unpooled.EMPTY_BUFFER);
        answer.headers()
                .set(HttpHeaderNames.DATE, HttpDate.now())
                .set(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CONNECTION, "close");
        line.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    private static void end(ChannelHandlerContext line, String what) {
        LOG.infof("Connection ended: the client %s", what);
        line.close();
    }

    private static long seconds(long since) {
        // The timer may fire a little early
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since + TimeUnit.MILLISECONDS.toNanos(100));
    }
}
