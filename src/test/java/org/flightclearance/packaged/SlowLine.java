package org.flightclearance.packaged;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection that the test controls: it sends and reads only when the test says so. */
final class SlowLine implements AutoCloseable {

    /** What the operating system takes in for a client that does not read: as little as it lets us have. */
    private static final int TAKEN_IN_UNASKED = 4096;

    private final Socket socket = new Socket();

    SlowLine(String root) throws IOException {
        var server = URI.create(root);
        socket.setReceiveBufferSize(TAKEN_IN_UNASKED);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 5_000);
    }

    SlowLine send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** All that comes until the server ends the connection. */
    String untilItEnds(Duration limit) throws IOException {
        socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether the server ends it within that time, whatever it says before. */
    boolean isEnded(Duration limit) throws IOException {
        socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException notYet) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** The head of the next answer. */
    String head(Duration limit) throws IOException {
        return until("\r\n\r\n", limit);
    }

    /** All that comes until that text has come. */
    String until(String text, Duration limit) throws IOException {
        socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
        var read = new StringBuilder();
        var in = socket.getInputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            read.append((char) c);
            if (c == text.charAt(text.length() - 1) && read.toString().endsWith(text)) {
                break;
            }
        }
        return read.toString();
    }

    /** Ends it as a cut line does: without a good-bye. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
