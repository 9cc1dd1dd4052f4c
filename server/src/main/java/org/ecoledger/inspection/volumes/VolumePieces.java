package org.ecoledger.inspection.volumes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A volume's bytes on their way into the database and out of it, a megabyte at a time. */
final class VolumePieces {
    private static final int PIECE = 1 << 20;

    private VolumePieces() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Takes bytes, and knows after closing how many they were and their hash. */
    static final class Writing extends OutputStream {
        private final VolumeRows rows;
        private final long volume;
        private final MessageDigest digest = sha256();
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;
        private long size;

        Writing(VolumeRows rows, long volume) {
            this.rows = rows;
            this.volume = volume;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            Objects.checkFromIndexSize(from, length, bytes.length);
            digest.update(bytes, from, length);
            size += length;
            for (int at = from, left = length; left > 0; ) {
                int taken = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, at, piece, filled, taken);
                filled += taken;
                at += taken;
                left -= taken;
                if (filled == PIECE) {
                    store();
                }
            }
        }

        private void store() {
            rows.write(volume, number++, Arrays.copyOf(piece, filled));
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        long size() {
            return size;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Gives the bytes back as they were bound. */
    static final class Reading extends InputStream {
        private final VolumeRows rows;
        private final long volume;
        private byte[] piece = new byte[0];
        private int at;
        private int number;

        Reading(VolumeRows rows, long volume) {
            this.rows = rows;
            this.volume = volume;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == piece.length) {
                piece = rows.piece(volume, number++).orElse(new byte[0]);
                at = 0;
            }
            if (piece.length == 0) {
                return -1;
            }
            int given = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, given);
            at += given;
            return given;
        }
    }
}
