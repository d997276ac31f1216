package org.casebook.pipeline.intake.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether a stream of bytes is valid UTF-8 from the first to the last. */
final class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer discarded = CharBuffer.allocate(1 << 13);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean valid = true;

    void feed(byte[] bytes, int length) {
        if (!valid) {
            return;
        }
        ByteBuffer input = ByteBuffer.allocate(rest.remaining() + length);
        input.put(rest).put(bytes, 0, length).flip();
        valid = decodes(input, false);
        rest = input;
    }

    /** To be asked after the last byte. */
    boolean isValid() {
        return valid && decodes(rest, true);
    }

    private boolean decodes(ByteBuffer input, boolean end) {
        CoderResult result;
        do {
            discarded.clear();
            result = decoder.decode(input, discarded, end);
        } while (result.isOverflow());
        return result.isUnderflow();
    }
}
