package org.flightclearance.backup.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Refused;

/**
 * Hands out backups at the loopback address to callers that know the token. It understands nothing else: a caller sends the
 * token as a line, and gets the line {@code making}, the line {@code backup BYTES} and the bytes; or a line that begins
 * with {@code refused}. Whoever asks while a backup is being made is refused at once.
 */
final class BackupListener implements AutoCloseable {

    static final String MAKING = "making";
    static final String BACKUP = "backup ";
    static final String REFUSED = "refused ";

    private static final Logger LOG = Logger.getLogger(BackupListener.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int WAITING = 10;
    private static final int CALLERS = 10;

    private final ServerSocket door;
    private final byte[] token;
    private final Supplier<Path> backups;

    /** With all of them busy the next caller waits. */
    private final ThreadPoolExecutor answering = new ThreadPoolExecutor(
            0,
            CALLERS,
            PATIENCE.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            answer -> thread(answer, "backup-door-caller"),
            new ThreadPoolExecutor.CallerRunsPolicy());

    /** @param backups makes a backup in a file that is deleted afterwards */
    BackupListener(String token, Supplier<Path> backups) throws IOException {
        this.door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.backups = backups;
        thread(this::listen, "backup-door").start();
    }

    private static Thread thread(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        answering.shutdown();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                answering.execute(() -> serve(caller));
            } catch (IOException tooManyFiles) {
                // Not again in the same instant
                if (!door.isClosed()) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            answer(caller);
        } catch (IOException gone) {
            LOG.debug("A caller has hung up.", gone);
        } catch (RuntimeException failed) {
            LOG.error("A backup could not be handed out.", failed);
        }
    }

    private void answer(Socket caller) throws IOException {
        caller.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        var out = caller.getOutputStream();
        var said = AsciiLine.read(caller.getInputStream()).getBytes(StandardCharsets.ISO_8859_1);
        if (!MessageDigest.isEqual(said, token)) {
            LOG.warn("A process on this machine asked for a backup without the token. It was refused.");
            AsciiLine.write(out, REFUSED + "The token is not that of the running tracker.");
            return;
        }
        AsciiLine.write(out, MAKING);
        Path file;
        try {
            file = backups.get();
        } catch (Refused refused) {
            AsciiLine.write(out, REFUSED + Wording.in(Language.EN).say(refused.detail()));
            return;
        }
        try {
            AsciiLine.write(out, BACKUP + Files.size(file));
            Files.copy(file, out);
            out.flush();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
