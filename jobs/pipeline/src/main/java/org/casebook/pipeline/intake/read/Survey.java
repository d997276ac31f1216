package org.casebook.pipeline.intake.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.casebook.policy.Text;

/**
 * A first pass over the bytes of a file, which decides its identity and its encoding.
 *
 * @param sha256 of the bytes as they are delivered
 * @param charset of a text, empty for a workbook
 * @param problem why it cannot be read at all, null when it can
 */
public record Survey(SourceFile file, String sha256, String charset, Text problem) implements Serializable {

    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "tar", "tgz", "gz", "bz2", "xz");
    private static final int BUFFER = 1 << 16;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] UTF_32_LE = {(byte) 0xff, (byte) 0xfe, 0, 0};
    private static final byte[] UTF_32_BE = {0, 0, (byte) 0xfe, (byte) 0xff};
    private static final byte[] UTF_16_LE = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] UTF_16_BE = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] UTF_8 = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Streams through a file once. */
    public static Survey of(SourceFile file, Configuration hadoop) {
        MessageDigest digest = newSha256();
        EncodingCount encoding = new EncodingCount();
        Text problem = null;
        byte[] head = new byte[0];
        Path path = new Path(file.uri());
        try (InputStream raw = new DigestInputStream(path.getFileSystem(hadoop).open(path), digest)) {
            try {
                InputStream content = file.format() == SourceFile.Format.GZIPPED_TEXT
                        ? new GZIPInputStream(raw, BUFFER)
                        : new BufferedInputStream(raw, BUFFER);
                byte[] buffer = new byte[BUFFER];
                for (int read = content.readNBytes(buffer, 0, BUFFER);
                        read > 0;
                        read = content.readNBytes(buffer, 0, BUFFER)) {
                    if (head.length == 0) {
                        head = Arrays.copyOf(buffer, Math.min(read, 4));
                    }
                    if (file.format() != SourceFile.Format.WORKBOOK) {
                        encoding.feed(buffer, read);
                    }
                }
            } catch (IOException e) {
                problem = Text.of("文件损坏或不完整；请重新导出", "the file is broken or incomplete; export it again");
            }
            raw.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            problem = Text.of("没有读取权限或读取失败", "it can't be opened or read; check its permissions");
        }
        encoding.end();
        boolean text = file.format() == SourceFile.Format.TEXT || file.format() == SourceFile.Format.GZIPPED_TEXT;
        String charset = text ? charset(head, encoding) : "";
        problem = problem == null ? problemOf(file, head) : problem;
        problem = problem == null && text ? problemOf(charset, encoding) : problem;
        return new Survey(file, HexFormat.of().formatHex(digest.digest()), charset, problem);
    }

    /** By the mark at the beginning, else by what the bytes are. */
    private static String charset(byte[] head, EncodingCount encoding) {
        if (startsWith(head, UTF_8)) {
            return "UTF-8";
        }
        if (startsWith(head, UTF_32_LE) || startsWith(head, UTF_32_BE)) {
            return startsWith(head, UTF_32_LE) ? "UTF-32LE" : "UTF-32BE";
        }
        if (startsWith(head, UTF_16_LE) || startsWith(head, UTF_16_BE)) {
            return startsWith(head, UTF_16_LE) ? "UTF-16LE" : "UTF-16BE";
        }
        String unmarked = encoding.utf16();
        return unmarked != null ? unmarked : encoding.isUtf8() ? "UTF-8" : "GB18030";
    }

    private static Text problemOf(String charset, EncodingCount encoding) {
        boolean wide = charset.startsWith("UTF-16") || charset.startsWith("UTF-32");
        if (encoding.isBinary() && !wide) {
            return Text.of("内容不是文本（含大量零字节）；请重新导出为 CSV", "it is no text (many bytes of zero); export it again as CSV");
        }
        if (encoding.isMixed() && !wide && charset.equals("GB18030")) {
            return Text.of(
                    "文件中混有 UTF-8 与 GB18030 两种编码；请统一编码后重新导出",
                    "UTF-8 and GB18030 are mixed in it; export it again in one encoding");
        }
        return null;
    }

    private static Text problemOf(SourceFile file, byte[] head) {
        boolean text = file.format() == SourceFile.Format.TEXT || file.format() == SourceFile.Format.GZIPPED_TEXT;
        if (file.format() == SourceFile.Format.OTHER) {
            return advice(file.path());
        }
        if (text && startsWith(head, ZIP)) {
            return Text.of("内容是 Excel 工作簿；请改用 .xlsx 后缀", "it is an Excel workbook; name it .xlsx");
        }
        if (file.format() == SourceFile.Format.TEXT && startsWith(head, GZIP)) {
            return Text.of("内容是 gzip 压缩文件；请改用 .csv.gz 后缀", "it is gzipped; name it .csv.gz");
        }
        if (text && startsWith(head, OLD_OFFICE)) {
            return Text.of("内容是旧版 Excel 工作簿（.xls）；请另存为 .xlsx", "it is an old Excel workbook (.xls); save it as .xlsx");
        }
        return null;
    }

    private static Text advice(String path) {
        String suffix = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ARCHIVES.contains(suffix)
                ? Text.of("是压缩包；请解压后交付其中的文件", "it is an archive; unpack it and deliver what is in it")
                : Text.of(
                        "不支持 .%1$s 文件；请另存为 .xlsx 或 .csv",
                        "files of type .%1$s are not read; save it as .xlsx or .csv", suffix);
    }

    private static boolean startsWith(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
