package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.util.Locale;
import org.casebook.policy.BadInput;
import org.casebook.policy.Text;

/** The file into which a chart is drawn. */
final class ChartFile {

    private ChartFile() {}

    /**
     * For charts that are drawn as SVG alone; to be asked before anything is computed.
     *
     * @param option as on the command line
     * @param chart null where none is wanted
     * @throws BadInput when the name does not end with {@code .svg}
     */
    static void checkSvg(String option, Path chart) {
        if (chart != null && !chart.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new BadInput(
                    Text.of("这张图只能画成 SVG。", "This chart is drawn as SVG only."),
                    option + " " + chart,
                    Text.of("请以 .svg 结尾。", "Let the name end with .svg."));
        }
    }
}
