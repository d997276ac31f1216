package org.casebook.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on each page of a printed document. */
public final class Paper {

    /** The number at the foot of a page stands below this share of it. */
    private static final float FOOT = 0.95f;

    /**
     * One page.
     *
     * @param filled how far down the page its last line stands, from 0 to 1
     * @param lines its lines from top to bottom, without the number at its foot
     */
    public record Sheet(float filled, List<String> lines) {

        public String lastLine() {
            return lines.get(lines.size() - 1);
        }
    }

    private Paper() {}

    public static List<Sheet> read(Path pdf) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Lines lines = new Lines();
                lines.setStartPage(page);
                lines.setEndPage(page);
                lines.writeText(document, Writer.nullWriter());
                sheets.add(new Sheet(lines.lowest, List.copyOf(lines.texts)));
            }
        }
        return sheets;
    }

    private static final class Lines extends PDFTextStripper {

        private final List<String> texts = new ArrayList<>();
        private float lowest;

        private Lines() {
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.get(0);
            float place = first.getYDirAdj() / first.getPageHeight();
            if (place < FOOT) {
                lowest = Math.max(lowest, place);
                texts.add(text.strip());
            }
        }
    }
}
