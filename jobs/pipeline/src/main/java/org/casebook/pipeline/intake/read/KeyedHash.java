package org.casebook.pipeline.intake.read;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 with the key of the installation. The same text under the same key always gives the same pseudonym; without
 * the key nobody can compute it. Kinds keep an identity number and a name with the same characters apart.
 */
public final class KeyedHash implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "HmacSHA256";

    /** What is hashed. */
    public enum Kind {
        PERSON,
        NAME,
        EMPLOYER,
        KEY_FINGERPRINT
    }

    private final byte[] key;
    private transient Mac mac;

    /** @param key not empty */
    public KeyedHash(byte[] key) {
        this.key = key.clone();
    }

    byte[] bytes(Kind kind, String text) {
        if (mac == null) {
            mac = newMac();
        }
        mac.update((byte) kind.ordinal());
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 64 hex digits. */
    public String hex(Kind kind, String text) {
        return HexFormat.of().formatHex(bytes(kind, text));
    }

    /** The first eight bytes: enough to look an existing key up, since nobody can aim at a collision. */
    static long prefix(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    private Mac newMac() {
        try {
            Mac created = Mac.getInstance(ALGORITHM);
            created.init(new SecretKeySpec(key, ALGORITHM));
            return created;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "KeyedHash[***]";
    }
}
