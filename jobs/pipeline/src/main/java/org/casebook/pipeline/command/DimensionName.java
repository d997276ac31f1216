package org.casebook.pipeline.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;
import org.casebook.simulation.config.Names;
import org.casebook.simulation.result.Dimension;
import picocli.CommandLine.ITypeConverter;

/** A dimension on the command line: {@code sex}, {@code 性别} or what officials also call it. */
final class DimensionName implements ITypeConverter<Dimension> {

    private static final Map<Dimension, List<String>> ALSO = Map.of(
            Dimension.INDUSTRY, List.of("industries"),
            Dimension.SCALE, List.of("规模", "单位规模", "size"),
            Dimension.AGE, List.of("年龄", "年龄组"),
            Dimension.SEX, List.of("gender"),
            Dimension.GROUP, List.of("群体", "重点群体", "类别"));

    @Override
    public Dimension convert(String text) {
        Names<Dimension> names = new Names<>(Text.of("维度", "dimension"));
        List.of(Dimension.values()).forEach(dimension -> {
            names.with(
                    dimension,
                    written(dimension),
                    List.of(dimension.label().zh(), dimension.label().en()));
            names.with(dimension, "", ALSO.getOrDefault(dimension, List.of()));
        });
        try {
            return names.find(text, (what, remedy) -> new BadInput(what, "--by", remedy));
        } catch (BadInput e) {
            String zh = all("、", "（", "）", dimension -> dimension.label().zh());
            String en = all(", ", " (", ")", dimension -> dimension.label().en());
            throw new WrongValue(new Text("可写：" + zh + "，几个之间用逗号。", "Use " + en + "; commas between several."), e);
        }
    }

    private static String all(
            String between, String open, String close, java.util.function.Function<Dimension, String> label) {
        return List.of(Dimension.values()).stream()
                .map(dimension -> written(dimension) + open + label.apply(dimension) + close)
                .collect(Collectors.joining(between));
    }

    private static String written(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
