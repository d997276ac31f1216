package org.casebook.pipeline.intake.read.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes of a file say of its kind. */
final class Signatures {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** The stream of an OLE container in which Office and WPS keep a workbook with a password. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Signatures() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static boolean isOle(byte[] bytes) {
        return bytes.length >= OLE.length && Arrays.equals(bytes, 0, OLE.length, OLE, 0, OLE.length);
    }

    static boolean holdsEncrypted(byte[] bytes) {
        for (int i = 0; i + ENCRYPTED.length <= bytes.length; i++) {
            if (bytes[i] == ENCRYPTED[0]
                    && Arrays.equals(bytes, i, i + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first thing in the file is a tag. */
    static boolean isMarkup(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b == '<';
            }
        }
        return false;
    }

    /** How many entries the directory of a zip has at most, without reading it. */
    static int directoryEntries(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }
}
