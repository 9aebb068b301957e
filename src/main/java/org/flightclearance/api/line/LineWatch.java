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
 * Ends a connection whose client does not go on: with what it asks, with what it sends, or with reading the answer. Says
 * the date with every answer, whoever gives it. It stands right behind the decoder, so what it reads are parts of calls
 * and not bytes: who sends a head byte by byte sends nothing.
 */
final class LineWatch extends IdleStateHandler {

    /** So long nothing may come of a head or a body that has begun; seconds. */
    static final int LONGEST_SILENCE = 15;

    /** So long nothing of an answer may be taken: what goes out shows later than what comes in; seconds. */
    static final int LONGEST_WITHOUT_READING = 60;

    /** So long a connection is kept for the next call. Longer than a proxy keeps one, usually 60 s; seconds. */
    static final int KEPT = 75;

    /** A body has so long in any case, and longer as long as it moves as fast as this; seconds, bytes a second. */
    static final int SHORT_BODY = 60;

    static final int SLOWEST = 500;

    /** So many calls may be sent before the first is answered. */
    static final int MOST_UNANSWERED = 100;

    private static final Logger LOG = Logger.getLogger(LineWatch.class);

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

    LineWatch() {
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

    /** We want more; as long as we do not, the client need not send. */
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

    /** Says so where no answer has begun. */
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
        // A check may come a little early
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since + TimeUnit.MILLISECONDS.toNanos(100));
    }
}
