package org.casebook.report.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws a chart as an {@code svg} element for an HTML page: text stays text, nothing depends on installed fonts. */
final class SvgCanvas extends SVGGraphics2D {

    private static final String GENERIC_DEFINITIONS = "genericDefs";
    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
    }

    /**
     * @param layout its id is the prefix of every id in the element
     * @param title what the chart shows, for those who cannot see it
     */
    static String draw(JFreeChart chart, Layout layout, String title) {
        String id = layout.id();
        SvgCanvas canvas = new SvgCanvas(context(id));
        canvas.setSVGCanvasSize(new Dimension(layout.width(), layout.height()));
        chart.draw(canvas, new Rectangle2D.Float(0, 0, layout.width(), layout.height()));
        Element root = canvas.getRoot();
        root.setAttribute("viewBox", "0 0 " + layout.width() + " " + layout.height());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", id + "-title");
        Element name = root.getOwnerDocument().createElementNS(SVG, "title");
        name.setAttribute("id", id + "-title");
        name.setTextContent(title);
        root.insertBefore(name, root.getFirstChild());
        unique(root, id);
        StringWriter out = new StringWriter();
        try {
            canvas.stream(root, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString();
        return text.substring(text.indexOf("<svg")).replace("\r\n", "\n");
    }

    /** Batik calls the same element the same in every drawing; a page holds more than one. */
    private static void unique(Element root, String id) {
        NodeList definitions = root.getElementsByTagName("defs");
        for (int i = 0; i < definitions.getLength(); i++) {
            Element element = (Element) definitions.item(i);
            if (element.getAttribute("id").equals(GENERIC_DEFINITIONS)) {
                element.setAttribute("id", id + "-" + GENERIC_DEFINITIONS);
            }
        }
    }

    private static SVGGeneratorContext context(String id) {
        Document document;
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return super.generateID(id + "-" + prefix);
            }
        });
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(new ChartFont(Font.PLAIN, 12));
        context.setGraphicContextDefaults(defaults);
        return context;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return font instanceof ChartFont measured
                ? measured.metrics()
                : new ChartFont(font.getStyle(), font.getSize()).metrics();
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }
}
