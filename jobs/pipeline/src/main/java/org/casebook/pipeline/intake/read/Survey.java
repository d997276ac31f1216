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

    private static final int BUFFER = 1 << 16;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] UTF_16_LE = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] UTF_16_BE = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] UTF_8 = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Streams through a file once. */
    public static Survey of(SourceFile file, Configuration hadoop) {
        MessageDigest digest = newSha256();
        Utf8Check utf8 = new Utf8Check();
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
                        utf8.feed(buffer, read);
                    }
                }
            } catch (IOException e) {
                problem = Text.of("文件损坏或不完整；请重新导出", "the file is broken or incomplete; export it again");
            }
            raw.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            problem = Text.of("没有读取权限或读取失败", "it can't be opened or read; check its permissions");
        }
        problem = problem == null ? problemOf(file, head) : problem;
        String charset = startsWith(head, UTF_8) || utf8.isValid() ? "UTF-8" : "GB18030";
        return new Survey(
                file,
                HexFormat.of().formatHex(digest.digest()),
                file.format() == SourceFile.Format.WORKBOOK ? "" : charset,
                problem);
    }

    private static Text problemOf(SourceFile file, byte[] head) {
        boolean text = file.format() == SourceFile.Format.TEXT || file.format() == SourceFile.Format.GZIPPED_TEXT;
        if (file.format() == SourceFile.Format.OTHER) {
            return Text.of("不支持的文件类型；请另存为 .xlsx 或 .csv", "not a type of file that is read; save it as .xlsx or .csv");
        }
        if (text && startsWith(head, ZIP)) {
            return Text.of("内容是 Excel 工作簿；请改用 .xlsx 后缀", "it is an Excel workbook; name it .xlsx");
        }
        if (file.format() == SourceFile.Format.TEXT && startsWith(head, GZIP)) {
            return Text.of("内容是 gzip 压缩文件；请改用 .csv.gz 后缀", "it is gzipped; name it .csv.gz");
        }
        if (text && (startsWith(head, UTF_16_LE) || startsWith(head, UTF_16_BE))) {
            return Text.of("编码为 UTF-16；请另存为 UTF-8", "it is UTF-16; save it as UTF-8");
        }
        return null;
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
