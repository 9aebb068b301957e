package org.flightclearance.resilience;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;

/** What of the writes that were not synced has reached the disk when the power failed. */
enum PowerCut {
    /** Nothing. */
    DROP {
        @Override
        void keep(CutFile.State state, FileChannel disk, Random dice) {
            // The certain part is all there is
        }
    },
    /** The first so many. */
    PREFIX {
        @Override
        void keep(CutFile.State state, FileChannel disk, Random dice) throws IOException {
            int kept = dice.nextInt(state.uncertain().size() + 1);
            for (var write : state.uncertain().subList(0, kept)) {
                write.to(disk);
            }
        }
    },
    /** Some, each one whole. */
    SUBSET {
        @Override
        void keep(CutFile.State state, FileChannel disk, Random dice) throws IOException {
            for (var write : state.uncertain()) {
                if (dice.nextInt(10) < 8) {
                    write.to(disk);
                }
            }
        }
    },
    /** Some blocks of each. */
    TORN {
        @Override
        void keep(CutFile.State state, FileChannel disk, Random dice) throws IOException {
            int block = dice.nextBoolean() ? 4096 : 512;
            for (var write : state.uncertain()) {
                var bytes = write.bytes();
                if (bytes == null) {
                    write.to(disk);
                    continue;
                }
                for (int from = 0; from < bytes.length; from += block) {
                    if (dice.nextInt(10) < 8) {
                        new CutFile.Write(
                                        write.position() + from,
                                        Arrays.copyOfRange(bytes, from, Math.min(from + block, bytes.length)))
                                .to(disk);
                    }
                }
            }
        }
    };

    abstract void keep(CutFile.State state, FileChannel disk, Random dice) throws IOException;

    /** Makes of the certain part what the disk holds after the cut. */
    void happen(CutFile.State state, Path image, Random dice) throws IOException {
        try (var disk = FileChannel.open(image, StandardOpenOption.WRITE)) {
            keep(state, disk, dice);
        }
    }
}
