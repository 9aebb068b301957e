package org.flightclearance.backup.running;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The process that has the database of a folder open, reached from another process of the same account. */
public final class RunningTracker implements AutoCloseable {

    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(5).toMillis());
    private static final int BLOCK = 65_536;

    private final Socket connection;

    private RunningTracker(Socket connection) {
        this.connection = connection;
    }

    /**
     * Asks for a backup.
     *
     * @return empty if no process answers that wrote the note in this folder, so that perhaps none is running
     * @throws IOException if the note cannot be read, such as by another account
     */
    public static Optional<RunningTracker> in(Path folder) throws IOException {
        var note = BackupNote.read(folder);
        return note.isEmpty() ? Optional.empty() : ask(note.get());
    }

    private static Optional<RunningTracker> ask(BackupNote note) throws IOException {
        var connection = new Socket();
        boolean answered = false;
        try {
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), note.port()), PATIENCE);
            connection.setSoTimeout(PATIENCE);
            AsciiLine.write(connection.getOutputStream(), note.token());
            answered = AsciiLine.read(connection.getInputStream()).equals(BackupListener.MAKING);
            return answered ? Optional.of(new RunningTracker(connection)) : Optional.empty();
        } catch (IOException nobody) {
            // The note is from a process that was killed; another program may have its port by now
            return Optional.empty();
        } finally {
            if (!answered) {
                connection.close();
            }
        }
    }

    /**
     * Writes the backup, once it is made.
     *
     * @throws IOException with a sentence for the operator if the tracker refuses, or ends meanwhile
     */
    public void writeTo(OutputStream out) throws IOException {
        connection.setSoTimeout(0);
        var in = connection.getInputStream();
        var said = AsciiLine.read(in);
        if (said.startsWith(BackupListener.REFUSED)) {
            throw new IOException(said.substring(BackupListener.REFUSED.length()));
        }
        if (!said.matches(BackupListener.BACKUP + "\\d{1,18}")) {
            throw new EOFException("The tracker ended before the backup was made.");
        }
        var block = new byte[BLOCK];
        long left = Long.parseLong(said.substring(BackupListener.BACKUP.length()));
        while (left > 0) {
            int read = in.read(block, 0, (int) Math.min(left, block.length));
            if (read < 0) {
                throw new EOFException("The tracker ended before the backup was whole.");
            }
            out.write(block, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
