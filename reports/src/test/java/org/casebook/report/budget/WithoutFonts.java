package org.casebook.report.budget;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.Sample;

/** Writes the page in a process of its own and says whether that process can use the fonts of the machine. */
final class WithoutFonts {

    private WithoutFonts() {}

    /** @param arguments the file of the page, the file for the finding */
    public static void main(String[] arguments) throws IOException {
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            new BudgetPage(Sample.LABELS, Lang.ZH, Sample.HEAD)
                    .write(Sample.estimate(), Sample.articles(), Sample.files(), List.of(Sample.reserve()), out);
        }
        Files.writeString(Path.of(arguments[1]), usable() ? "fonts" : "no fonts");
    }

    private static boolean usable() {
        try {
            return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                            .createGraphics()
                            .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                            .stringWidth("稳")
                    > 0;
        } catch (RuntimeException | Error e) {
            return false;
        }
    }
}
