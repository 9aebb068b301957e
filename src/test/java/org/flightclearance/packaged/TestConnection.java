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
final class TestConnection implements AutoCloseable {

    /** The receive buffer, as small as the operating system allows. */
    private static final int TAKEN_IN_UNASKED = 4096;

    private final Socket socket = new Socket();

    TestConnection(String root) throws IOException {
        var server = URI.create(root);
        socket.setReceiveBufferSize(TAKEN_IN_UNASKED);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 5_000);
    }

    TestConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Everything that arrives until the server closes the connection. */
    String untilItEnds(Duration limit) throws IOException {
        socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether the server closes the connection within the limit, whatever it sends before. */
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

    /** Everything that arrives, up to and including the text. */
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

    /** Resets the connection, as when a cable is cut. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
