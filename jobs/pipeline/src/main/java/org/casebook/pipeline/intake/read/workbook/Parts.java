package org.casebook.pipeline.intake.read.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.casebook.policy.Text;

/** The parts of a package by name: lower case, slashes, none at the beginning, whatever the exporter wrote. */
final class Parts implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final Budget budget = new Budget();

    private Parts(ZipFile zip, Map<String, ZipArchiveEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static Parts of(byte[] bytes) throws Unsound {
        if (!Signatures.isZip(bytes)) {
            throw new Unsound(Foreign.file(bytes));
        }
        if (Signatures.directoryEntries(bytes) > Limits.PARTS) {
            throw new Unsound(Text.of(
                    "工作簿内的部件超过 %,d 个；请重新另存，或改用 CSV 交付",
                    "the workbook has more than %,d parts; save it again, or deliver it as CSV", Limits.PARTS));
        }
        try {
            ZipFile zip = ZipFile.builder()
                    .setByteArray(bytes)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            Map<String, ZipArchiveEntry> entries = new HashMap<>();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory() && entries.put(name(entry.getName()), entry) != null) {
                    throw new Unsound(broken());
                }
            }
            return new Parts(zip, entries);
        } catch (IOException | RuntimeException e) {
            throw new Unsound(Foreign.cutOff());
        }
    }

    static Text broken() {
        return Text.of(
                "工作簿已损坏；请用 Excel 或 WPS 打开后重新另存为 .xlsx", "the workbook is damaged; open it and save it again as .xlsx");
    }

    static String name(String written) {
        String name = written.replace('\\', '/');
        int start = 0;
        while (name.startsWith("/", start) || name.startsWith("./", start)) {
            start += name.charAt(start) == '/' ? 1 : 2;
        }
        return name.substring(start).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    Budget budget() {
        return budget;
    }

    Leash open(String name) throws Unsound {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new Unsound(Text.of(
                    "工作簿不完整，缺少部件 %s；请用 Excel 或 WPS 打开后重新另存为 .xlsx",
                    "the workbook is incomplete, part %s is missing; open it and save it again as .xlsx",
                    Shown.name(name)));
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unsound(
                    Text.of("压缩包设有密码；请去掉密码后重新交付", "the package is protected by a password; deliver it without"));
        }
        try {
            return new Leash(zip.getInputStream(entry), budget, entry.getCrc());
        } catch (IOException | RuntimeException e) {
            throw new Unsound(broken());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
