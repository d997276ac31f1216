package org.casebook.pipeline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.policy.BadInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("合成数据的生成")
class GeneratorTest {

    private static final Pattern DEFECT = Pattern.compile(
            "\\{\"file\": \"([^\"]+)\", \"line\": (\\d+), \"kind\": \"([A-Z_]+)\", \"column\": (null|\"[a-z_]+\")}");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("种子相同则逐字节相同，与语言和时区无关；种子不同则不同")
    void dependsOnTheSeedAlone() {
        TestCity first = TestCity.of(folder.resolve("a"), "0.0001", 5, "0.02", true);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        TestCity second;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            second = TestCity.of(folder.resolve("b"), "0.0001", 5, "0.02", true);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        TestCity other = TestCity.of(folder.resolve("c"), "0.0001", 6, "0.02", true);
        Map<String, byte[]> content = TestCity.content(first.root());
        TestCity.content(second.root())
                .forEach((name, bytes) -> assertThat(Arrays.equals(bytes, content.get(name)))
                        .as(name)
                        .isTrue());
        assertThat(TestCity.content(second.root())).containsOnlyKeys(content.keySet());
        assertThat(TestCity.content(other.root()).get("employment/persons.csv"))
                .isNotEqualTo(content.get("employment/persons.csv"));
    }

    @Test
    @DisplayName("去掉清单所列各行，有差错的城市就是无差错的城市")
    void addsDefectsAndChangesNothingElse() throws IOException {
        TestCity clean = TestCity.of(folder.resolve("clean"), "0.0001", 3, "0", false);
        TestCity bad = TestCity.of(folder.resolve("bad"), "0.0001", 3, "0.03", false);
        Map<String, Set<Integer>> planted = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        Matcher list = DEFECT.matcher(Files.readString(bad.root().resolve("defects.json")));
        while (list.find()) {
            kinds.add(list.group(3));
            assertThat(planted.computeIfAbsent(list.group(1), f -> new HashSet<>())
                            .add(Integer.parseInt(list.group(2))))
                    .isTrue();
        }
        List<String> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(kind.name());
        }
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(all);
        for (String file : clean.rows().keySet()) {
            Set<Integer> lines = planted.getOrDefault(file, Set.of());
            byte[] kept = without(Files.readAllBytes(bad.root().resolve(file)), lines);
            assertThat(new String(kept, StandardCharsets.UTF_8))
                    .as(file)
                    .isEqualTo(Files.readString(clean.root().resolve(file)));
            assertThat(lines.size() * 100L)
                    .as(file)
                    .isLessThanOrEqualTo(15 * bad.rows().get(file));
        }
    }

    @Test
    @DisplayName("声明全部为合成数据，写明种子、规模和版本；文件日期是交付日")
    void saysThatAllIsSynthetic() throws IOException {
        TestCity city = TestCity.of(folder.resolve("city"), "0.0001", 42, "0", false);
        assertThat(Files.readString(city.root().resolve("SYNTHETIC.txt")))
                .contains("合成数据", "SYNTHETIC DATA", "seed: 42", "scale: 0.0001", "program: test");
        LocalDate written = Files.getLastModifiedTime(city.root().resolve("employment/persons.csv"))
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        assertThat(written).isEqualTo(LocalDate.of(2020, 1, 15));
        assertThat(Files.exists(city.root().resolve("defects.json"))).isFalse();
    }

    @Test
    @DisplayName("真值文件列出行为系数和培训的真实效果")
    void tellsTheTruth() throws IOException {
        TestCity city = TestCity.of(folder.resolve("city"), "0.0001", 1, "0", false);
        assertThat(Files.readString(city.root().resolve("truth.json")))
                .contains("\"synthetic\": true", "\"finding-work\": {\"intercept\": -2.45, \"trained\": 0.60")
                .containsPattern("\"effectOfACourseOnFindingWorkWithinSixMonths\": 0\\.1\\d+");
    }

    @Test
    @DisplayName("输出目录不空：拒绝，不动其中的文件")
    void refusesAFolderThatHoldsSomething() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> TestCity.of(folder, "0.0001", 1, "0", false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(folder.toString());
        assertThat(folder).isDirectoryContaining(p -> p.equals(file)).isDirectoryNotContaining("glob:**.json");
    }

    private static byte[] without(byte[] content, Set<Integer> lines) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int line = 1;
        for (byte b : content) {
            if (!lines.contains(line)) {
                kept.write(b);
            }
            line += b == '\n' ? 1 : 0;
        }
        return kept.toByteArray();
    }
}
