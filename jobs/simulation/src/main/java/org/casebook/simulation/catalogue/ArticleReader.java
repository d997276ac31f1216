package org.casebook.simulation.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.casebook.policy.County;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Nearest;
import org.casebook.simulation.config.Node;
import org.casebook.simulation.config.Yaml;

/**
 * Reads {@code conf/catalogue/articles.yaml} strictly: all articles of the policy in their order, no key that nobody
 * knows, no department that the file does not name in English, no procedure without a source.
 */
public final class ArticleReader {

    private static final int ARTICLES = 25;

    private static final List<String> ARTICLE_KEYS = List.of(
            "number",
            "title",
            "departments",
            "andOthers",
            "responsibility",
            "coverage",
            "computed",
            "notComputed",
            "services");
    private static final List<String> SERVICE_KEYS =
            List.of("name", "applicant", "authority", "process", "source", "agency", "contact", "complaints");
    private static final List<String> FROM_SOURCE = List.of("applicant", "authority", "process");

    private final Node.Mapping departments;

    private ArticleReader(Node.Mapping departments) {
        this.departments = departments;
    }

    /** @throws org.casebook.policy.BadInput when the file is not acceptable */
    public static List<Article> read(Path file) {
        Node.Mapping root = Yaml.read(file).onlyKeys(List.of("departments", "articles"));
        ArticleReader reader = new ArticleReader(root.get("departments").asMapping());
        List<Node> items = root.get("articles").asList();
        List<Article> articles = new ArrayList<>();
        for (Node item : items) {
            articles.add(reader.article(item.asMapping().onlyKeys(ARTICLE_KEYS), articles.size() + 1));
        }
        if (articles.size() != ARTICLES) {
            throw root.get("articles")
                    .error(
                            Text.of("应有 25 条，只有 %d 条。", "There are 25 articles, the file has %d.", articles.size()),
                            Text.of("请补齐各条。", "Add those that are missing."));
        }
        return List.copyOf(articles);
    }

    private Article article(Node.Mapping node, int expected) {
        Node number = node.get("number");
        if (expected > ARTICLES || !number.asText().equals(String.valueOf(expected))) {
            throw number.error(
                    Text.of("各条须依次为 1 至 25，每条一次。", "Articles are numbered 1 to 25 in order, each once."),
                    expected > ARTICLES
                            ? Text.of("请删除多余的条。", "Delete what is beyond article 25.")
                            : Text.of("此处应为 %d。", "This one should be %d.", expected));
        }
        List<Text> listed =
                node.list("departments").stream().map(this::department).toList();
        Optional<Text> responsibility = node.find("responsibility").map(ArticleReader::text);
        if (listed.isEmpty() == responsibility.isEmpty()) {
            throw node.error(
                    Text.of(
                            "须写 departments（条末所列部门）或 responsibility（条末未列部门的），且只写一个。",
                            "Give either 'departments', as the article lists them, or 'responsibility' where it lists"
                                    + " none."),
                    Text.of("请照条文填写。", "Write it as the article has it."));
        }
        return new Article(
                expected,
                text(node.get("title")),
                listed,
                !listed.isEmpty() && flag(node.get("andOthers")),
                responsibility,
                node.get("coverage").asList().stream()
                        .map(ArticleReader::coverage)
                        .toList(),
                text(node.get("computed")),
                text(node.get("notComputed")),
                node.list("services").stream()
                        .map(item -> service(item.asMapping().onlyKeys(SERVICE_KEYS)))
                        .toList());
    }

    private Text department(Node node) {
        String name = node.asText();
        return departments
                .findText(name)
                .map(english -> new Text(name, english))
                .orElseThrow(() -> node.error(
                        Text.of("部门“%s”不在文件开头的部门表中。", "The department '%s' is not in the list at the top.", name),
                        Text.of(
                                "最接近的是“%s”；请改正，或加入部门表。",
                                "The nearest is '%s': correct it, or add it to the list.",
                                Nearest.to(name, departments.entries().keySet()))));
    }

    private static Service service(Node.Mapping node) {
        Optional<String> source = node.findText("source");
        if (source.isEmpty()
                && FROM_SOURCE.stream().anyMatch(key -> node.find(key).isPresent())) {
            throw node.error(
                    Text.of("写了申请人、受理单位或流程，却没有来源。", "Who applies, to whom or how is given without a source."),
                    Text.of("请写 source：哪一条哪一句，或哪个文件。", "Add 'source': article and sentence, or the document."));
        }
        return new Service(
                text(node.get("name")),
                node.find("applicant").map(ArticleReader::text),
                node.find("authority").map(ArticleReader::text),
                node.find("process").map(ArticleReader::text),
                source.orElse(""),
                local(node.find("agency")),
                local(node.find("contact")),
                local(node.find("complaints")));
    }

    private static LocalText local(Optional<Node> node) {
        if (node.isPresent() && node.get() instanceof Node.Mapping counties) {
            counties.onlyKeys(County.all().stream().map(County::code).toList());
            Map<County, String> texts = new TreeMap<>();
            counties.entries().forEach((code, text) -> texts.put(new County(code), text.asText()));
            return new LocalText("", texts);
        }
        return node.map(text -> new LocalText(text.asText(), Map.of())).orElse(LocalText.NONE);
    }

    private static Coverage coverage(Node node) {
        return node.as(
                Coverage::valueOf,
                Text.same(String.join(
                        " | ", Arrays.stream(Coverage.values()).map(Enum::name).toList())));
    }

    private static boolean flag(Node node) {
        Function<String, Boolean> parser = text -> {
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
            throw new IllegalArgumentException(text);
        };
        return node.as(parser, Text.same("true | false"));
    }

    private static Text text(Node node) {
        Node.Mapping languages = node.asMapping().onlyKeys(List.of("zh", "en"));
        return new Text(languages.text("zh"), languages.text("en"));
    }
}
