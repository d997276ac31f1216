package org.casebook.pipeline.intake.read.workbook;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The names that a part uses. The parser keeps each of them, so a part may not make up new ones without end. */
final class Vocabulary {

    /** The format itself has some hundreds. */
    private static final int LARGEST = 4_000;

    private final Set<String> names = new HashSet<>();

    /** Whether there are still few enough names, with those of the element that has just begun. */
    boolean admits(XMLStreamReader element) {
        learn(element.getPrefix(), element.getLocalName());
        for (int i = 0; i < element.getAttributeCount(); i++) {
            learn(element.getAttributePrefix(i), element.getAttributeLocalName(i));
        }
        for (int i = 0; i < element.getNamespaceCount(); i++) {
            learn("xmlns", String.valueOf(element.getNamespacePrefix(i)));
        }
        return names.size() <= LARGEST;
    }

    /** The same for an instruction to a program. */
    boolean admits(String instruction) {
        learn("?", instruction);
        return names.size() <= LARGEST;
    }

    private void learn(String prefix, String name) {
        names.add(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name);
    }
}
