package org.casebook.simulation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casebook.policy.BadInput;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("读 YAML：从严，每个错误都说得出文件、行、键、办法")
class YamlTest {

    private static final Text EXPECTATION = new Text("整数", "a whole number");

    @Test
    @DisplayName("标量保持原文：0.60、no、日期都不变样")
    void keepsScalarsAsTheyAreWritten() {
        Node.Mapping root = Yaml.parse("a.yaml", "rate: 0.60\nflag: no\nday: 2019-01-09\nlist: [1, 2]\n");

        assertThat(root.text("rate")).isEqualTo("0.60");
        assertThat(root.text("flag")).isEqualTo("no");
        assertThat(root.text("day")).isEqualTo("2019-01-09");
        assertThat(root.list("list")).extracting(Node::asText).containsExactly("1", "2");
        assertThat(root.list("none")).isEmpty();
        assertThat(root.findText("none")).isEmpty();
    }

    @Test
    @DisplayName("每个值都知道自己在第几行、什么路径")
    void knowsLineAndPath() {
        Node.Mapping root = Yaml.parse("a.yaml", "a:\n  b:\n    - x\n    - c: y\n");
        Node c = root.get("a").asMapping().list("b").get(1).asMapping().get("c");

        assertThat(c.line()).isEqualTo(4);
        assertThat(c.path()).isEqualTo("a.b[1].c");
        assertThat(c.file()).isEqualTo("a.yaml");
    }

    @Test
    @DisplayName("重复的键：停，并指出第二处")
    void refusesDuplicates() {
        assertThatThrownBy(() -> Yaml.parse("a.yaml", "a: 1\nb: 2\na: 3\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.yaml:3");
    }

    @Test
    @DisplayName("未知的键：给出最接近的一个")
    void refusesUnknownKeys() {
        Node.Mapping root = Yaml.parse("a.yaml", "label: x\nvalus: y\n");

        assertThatThrownBy(() -> root.onlyKeys(List.of("label", "values", "unit")))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "Unknown key 'valus'. [a.yaml:2 valus] The nearest known key is 'values': correct or delete it.")
                .satisfies(e -> assertThat(((BadInput) e).message(Lang.ZH))
                        .isEqualTo("错误：未知的键“valus”。\n位置：a.yaml:2 valus\n办法：最接近的键是“values”；请改正或删除。"));
    }

    @Test
    @DisplayName("缺少的键、空着的键：指出是哪一个、属于哪里")
    void refusesMissingKeys() {
        Node.Mapping root = Yaml.parse("a.yaml", "terms:\n  amount:\n    unit: yuan\n    value:\n");
        Node.Mapping amount = root.get("terms").asMapping().get("amount").asMapping();

        assertThatThrownBy(() -> amount.get("range"))
                .isInstanceOf(BadInput.class)
                .hasMessage("The key 'range' is missing. [a.yaml:3 terms.amount] Add the key with its value.");
        assertThatThrownBy(() -> amount.text("value"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'value' is missing");
    }

    @Test
    @DisplayName("该是列表、键值对、单个值的地方写了别的")
    void refusesOtherShapes() {
        Node.Mapping root = Yaml.parse("a.yaml", "one: 1\nmany: [1]\npair: {a: 1}\n");

        assertThatThrownBy(() -> root.list("one"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Expected a list here. [a.yaml:1 one]");
        assertThatThrownBy(() -> root.get("many").asMapping())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Expected a mapping here. [a.yaml:2 many]");
        assertThatThrownBy(() -> root.text("pair"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Expected a single value here. [a.yaml:3 pair]");
    }

    @Test
    @DisplayName("取值读不懂：说明应为什么")
    void refusesWhatAParserRefuses() {
        Node node = Yaml.parse("a.yaml", "n: twelve\n").get("n");

        assertThatThrownBy(() -> node.as(Integer::valueOf, EXPECTATION))
                .isInstanceOf(BadInput.class)
                .hasMessage("The value 'twelve' is not acceptable. [a.yaml:1 n] Expected: a whole number.");
    }

    @Test
    @DisplayName("空文件、不是 YAML、顶层不是键值对")
    void refusesWhatIsNoMapping() {
        assertThatThrownBy(() -> Yaml.parse("a.yaml", ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("The file is empty. [a.yaml:1]");
        assertThatThrownBy(() -> Yaml.parse("a.yaml", "a: [1\nb: 2\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Not valid YAML")
                .hasMessageContaining("a.yaml:");
        assertThatThrownBy(() -> Yaml.parse("a.yaml", "- 1\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Expected a mapping here. [a.yaml:1]");
    }

    @Test
    @DisplayName("文件不存在、不是 UTF-8")
    void refusesUnreadableFiles(@TempDir Path folder) throws IOException {
        Path gbk = folder.resolve("gbk.yaml");
        Files.write(gbk, new byte[] {'a', ':', ' ', (byte) 0xb1, (byte) 0xea, '\n'});

        assertThatThrownBy(() -> Yaml.read(folder.resolve("none.yaml")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("none.yaml");
        assertThatThrownBy(() -> Yaml.read(gbk))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not UTF-8")
                .hasMessageContaining("gbk.yaml");
    }

    @Test
    @DisplayName("最接近的名字：改动最少的；一样近取在先的；一个没有则为空")
    void nearestName() {
        assertThat(Nearest.to("hiringRation", List.of("loanCap", "hiringRatio", "hiringRatioLarge")))
                .isEqualTo("hiringRatio");
        assertThat(Nearest.to("b", List.of("a", "c"))).isEqualTo("a");
        assertThat(Nearest.to("", List.of("abc", "ab"))).isEqualTo("ab");
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }
}
