package org.casebook.pipeline.intake.read.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** The unpacked bytes of a part. The parser may run ahead of {@link #moved} by {@link Limits#TOKEN} only. */
final class Leash extends FilterInputStream {

    private final Budget budget;
    private final long checksum;
    private final CRC32 sum = new CRC32();
    private int ahead;

    /** @param checksum that the package gives for the part */
    Leash(InputStream unpacked, Budget budget, long checksum) {
        super(unpacked);
        this.budget = budget;
        this.checksum = checksum;
    }

    /** The parser has taken a step. */
    void moved() {
        ahead = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read < 0) {
            if (sum.getValue() != checksum) {
                throw new Breach(Breach.Kind.CHECKSUM_WRONG);
            }
            return read;
        }
        sum.update(into, from, read);
        budget.spend(read);
        ahead += read;
        if (ahead > Limits.TOKEN) {
            throw new Breach(Breach.Kind.TOKEN_TOO_LONG);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what the parser left over, so that the checksum covers the whole part. */
    void drain() throws IOException {
        byte[] rest = new byte[1 << 13];
        int read = 0;
        while (read >= 0) {
            moved();
            read = read(rest, 0, rest.length);
        }
    }
}
