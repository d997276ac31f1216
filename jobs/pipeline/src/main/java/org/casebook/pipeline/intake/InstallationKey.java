package org.casebook.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.casebook.pipeline.intake.read.KeyedHash;
import org.casebook.pipeline.intake.value.IdNumber;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** The key under which identities are hashed: from the environment or a file, never from the warehouse. */
public final class InstallationKey {

    /** The environment variable that may hold the key. */
    public static final String VARIABLE = "CASEBOOK_KEY";

    private static final int SHORTEST = 16;
    private static final int RANDOM_BYTES = 32;

    private final KeyedHash hash;

    private InstallationKey(String key, String where) {
        if (key.length() < SHORTEST) {
            throw new BadInput(
                    Text.of("密钥太短（不足 %d 个字符）。", "The key is too short (under %d characters).", SHORTEST),
                    where,
                    Text.of("请改用更长的随机密钥。", "Use a longer random key."));
        }
        hash = new KeyedHash(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Finds the key: the file that was named, else the environment, else the usual file.
     *
     * @param named null when no file was named
     * @param environment content of {@link #VARIABLE}, null when it is not set
     * @throws BadInput when there is no key
     */
    public static InstallationKey find(Path named, String environment, Path usual) {
        if (named != null) {
            return read(named);
        }
        if (environment != null && !environment.isBlank()) {
            return new InstallationKey(environment.strip(), VARIABLE);
        }
        return read(usual);
    }

    private static InstallationKey read(Path file) {
        try {
            return new InstallationKey(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new BadInput(
                    Text.of("找不到或无法读取去标识化密钥。", "The key that hides identities can't be found or read."),
                    file + " / " + VARIABLE,
                    Text.of(
                            "请设置环境变量 %s，或用 --key-file 指定密钥文件；同一仓库须始终用同一密钥。",
                            "Set %s or name a key file with --key-file; one warehouse always needs the same key.",
                            VARIABLE));
        }
    }

    /** Makes a random key in a file that only its owner may read; leaves a file that exists as it is. */
    public static void makeIfAbsent(Path file) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            if (Files.exists(file)) {
                return;
            }
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.createFile(file, ownerOnly);
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pseudonym of a person by an identity number in any accepted spelling; empty when it is not a valid number. */
    public Optional<String> pseudonym(String idNumber) {
        return Optional.ofNullable(IdNumber.parse(idNumber))
                .map(number -> hash.hex(KeyedHash.Kind.PERSON, number.digits()));
    }

    /** What intake makes of an identifier that is no identity number but holds one; see also {@link #pseudonym}. */
    public String nameless(String identifier) {
        return hash.hex(KeyedHash.Kind.NAME, identifier);
    }

    KeyedHash hash() {
        return hash;
    }

    /** Tells keys apart without giving them away. */
    String fingerprint() {
        return hash.hex(KeyedHash.Kind.KEY_FINGERPRINT, "casebook").substring(0, 16);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "InstallationKey[***]";
    }
}
