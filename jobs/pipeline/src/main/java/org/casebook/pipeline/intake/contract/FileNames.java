package org.casebook.pipeline.intake.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casebook.pipeline.intake.value.Halfwidth;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.config.Node;

/**
 * Which table a file holds, by its path below the input, and which files are left alone. Names are read without case,
 * blanks and full-width differences.
 */
public final class FileNames {

    private static final Pattern SUFFIX = Pattern.compile("\\.(csv\\.gz|txt\\.gz|[^./]+)$");
    private static final Pattern PART_LABEL = Pattern.compile("-([0-9]{4}-[0-9]{2}|[0-9]+)$");
    private static final Pattern COPY =
            Pattern.compile("[(（][0-9]+[)）]|副本|复件|\\bcopy\\b|- ?复制", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ARCHIVE = Pattern.compile("\\.(zip|rar|7z|tar|tgz|tar\\.gz|bz2|xz)$");
    private static final Pattern LITTER = Pattern.compile("(.*/)?(__macosx/.*|@eadir/.*|\\$recycle\\.bin/.*"
            + "|[.~][^/]*|thumbs\\.db|ehthumbs\\.db|desktop\\.ini|icon\\r?)");

    private final Map<String, String> tables = new HashMap<>();
    private final List<Pattern> ignored;

    FileNames(Node.Mapping conf, List<Contract> contracts) {
        for (Contract contract : contracts) {
            tables.put(plain(contract.folder() + "/" + contract.stem()), contract.table());
            tables.put(plain(contract.folder() + "/" + contract.title()), contract.table());
        }
        for (Node node : conf.list("names")) {
            Node.Mapping name = node.asMapping().onlyKeys(List.of("file", "table"));
            String table = name.text("table");
            if (contracts.stream().noneMatch(contract -> contract.table().equals(table))) {
                throw UnknownNames.table(name.get("table"), contracts);
            }
            tables.put(plain(name.text("file")), table);
        }
        ignored = conf.list("ignore").stream()
                .map(node -> ignoring(node.asText()))
                .toList();
    }

    private static Pattern ignoring(String glob) {
        return Pattern.compile(
                Pattern.quote(glob.endsWith("/") ? glob + "*" : glob).replace("*", "\\E.*\\Q"));
    }

    /** Whether the file at this path, relative to the input, belongs to the delivery without being a table. */
    public boolean ignores(String path) {
        return ignored.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    /** Whether the file is what operating systems and office programs leave behind. */
    public boolean isLitter(String path) {
        return LITTER.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The table of a file: by the whole name first, then without one trailing part label, digits or a month
     * ({@code -201907}, {@code -2019-07}).
     */
    public Optional<String> tableOf(String path) {
        String bare = SUFFIX.matcher(plain(path)).replaceFirst("");
        String table = tables.get(bare);
        if (table == null) {
            table = tables.get(PART_LABEL.matcher(bare).replaceFirst(""));
        }
        return Optional.ofNullable(table);
    }

    /** What to do about a file whose table nobody knows. */
    public Text adviceOn(String path) {
        String plain = plain(path);
        if (ARCHIVE.matcher(plain).find()) {
            return Text.of("是压缩包；请解压后交付其中的文件", "it is an archive; unpack it and deliver what is in it");
        }
        if (COPY.matcher(path).find()) {
            return Text.of(
                    "文件名像是重复下载或复制的另一份；请核对以哪一份为准，只留一份并用原名",
                    "its name is that of a second copy; see which one counts, keep that one under the usual name");
        }
        String bare = PART_LABEL.matcher(SUFFIX.matcher(plain).replaceFirst("")).replaceFirst("");
        return Text.of(
                "请按 conf/intake 中的文件夹与文件名命名（最接近的是“%s”），或登记到 conf/intake/files.yaml",
                "name it as conf/intake says (the nearest is '%s'), or enter it in conf/intake/files.yaml",
                Nearest.to(bare, tables.keySet().stream().sorted().toList()));
    }

    private static String plain(String path) {
        return Halfwidth.of(path).replaceAll("[\\s\\u00A0]+", "").toLowerCase(Locale.ROOT);
    }
}
