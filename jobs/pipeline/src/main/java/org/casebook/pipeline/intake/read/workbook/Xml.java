package org.casebook.pipeline.intake.read.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.casebook.policy.Text;

/**
 * Goes through the elements of one part. Names count without their namespace: the transitional and the strict form of the
 * format differ in nothing else that matters here. Document types are refused, and with them all entities.
 */
final class Xml {

    /** What a step comes to. */
    enum Event {
        START,
        END,
        TEXT,
        OVER
    }

    private final Leash bytes;
    private final XMLStreamReader reader;
    private final Vocabulary vocabulary = new Vocabulary();
    private Supplier<Text> where;
    private int depth;

    /** @param part for messages, until {@link #at} knows better */
    Xml(String part, Leash bytes) throws Unsound {
        this.bytes = bytes;
        this.where = () -> Text.of("部件 %s", "part %s", Shown.name(part));
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(bytes);
        } catch (XMLStreamException | RuntimeException e) {
            throw unsound(e);
        }
    }

    /** Where the part is being read, asked only when something is wrong. */
    void at(Supplier<Text> place) {
        where = place;
    }

    Event next() throws Unsound {
        try {
            while (true) {
                bytes.moved();
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > Limits.DEPTH || !vocabulary.admits(reader)) {
                            throw new Unsound(Parts.broken());
                        }
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return Event.TEXT;
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        bytes.drain();
                        return Event.OVER;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unsound(
                                Text.of(
                                        "工作簿内含文档类型声明（DTD），不予读取；请用 Excel 或 WPS 打开后重新另存为 .xlsx",
                                        "the workbook declares document types (DTD), which are not read; open it and save it again as .xlsx"));
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        if (!vocabulary.admits(reader.getPITarget())) {
                            throw new Unsound(Parts.broken());
                        }
                    }
                    default -> {
                        // comments say nothing
                    }
                }
            }
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw unsound(e);
        }
    }

    /** The name of the element that has just begun or ended. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element that has just begun, null when it has none of that name. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the text that was just met. */
    void addText(StringBuilder to) throws Unsound {
        try {
            char[] characters = reader.getTextCharacters();
            to.append(characters, reader.getTextStart(), reader.getTextLength());
        } catch (RuntimeException e) {
            throw unsound(e);
        }
        if (to.length() > Limits.CELL) {
            throw unsound(new Breach(Breach.Kind.TOKEN_TOO_LONG));
        }
    }

    /** Adds the text of the element that has just begun, and passes over the elements in it. */
    void addContent(StringBuilder to) throws Unsound {
        for (Event event = next(); event != Event.END; event = next()) {
            if (event == Event.TEXT) {
                addText(to);
            } else if (event == Event.START) {
                skip();
            }
        }
    }

    /** Goes to the end of the element that has just begun. */
    void skip() throws Unsound {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    Unsound unsound(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Breach breach) {
                return unsound(breach.kind());
            }
        }
        Text place = where.get();
        return new Unsound(new Text(
                place.zh() + "不是完好的 XML，工作簿已损坏；请用 Excel 或 WPS 打开后重新另存为 .xlsx",
                place.en() + " is no sound XML, the workbook is damaged; open it and save it again as .xlsx"));
    }

    private Unsound unsound(Breach.Kind kind) {
        Text place = where.get();
        return new Unsound(
                switch (kind) {
                    case TOKEN_TOO_LONG ->
                        new Text(
                                place.zh() + "的内容超过 1 MB，不予读取；请改正该处，或改用 CSV 交付",
                                place.en()
                                        + " holds more than 1 MB and is not read; mend it, or deliver the list as CSV");
                    case UNPACKS_TOO_LARGE ->
                        new Text(
                                "工作簿解压后超过 2 GB（读至" + place.zh() + "）；请拆分，或改用 CSV 交付",
                                "the workbook unpacks to more than 2 GB (reached at " + place.en()
                                        + "); split it, or deliver it as CSV");
                    case CHECKSUM_WRONG ->
                        new Text(
                                place.zh() + "的校验和不符，文件在传输或存储中损坏；请重新复制或导出",
                                place.en()
                                        + " has a wrong checksum, the file was damaged on its way; copy or export it again");
                });
    }
}
