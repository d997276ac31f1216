package org.casebook.pipeline.intake.read.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * What one part says of another.
 *
 * @param id unique within the part that speaks
 * @param kind last word of the type, which the transitional and the strict form have in common
 * @param target name of the other part
 */
record Relationship(String id, String kind, String target) {

    /** The relationships of a part ("" for the package itself), none when it has no such list. */
    static List<Relationship> of(Parts parts, String part) throws Unsound {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String list = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relationship> found = new ArrayList<>();
        if (!parts.has(list)) {
            return found;
        }
        Xml xml = new Xml(list, parts.open(list));
        for (Xml.Event event = xml.next(); event != Xml.Event.OVER; event = xml.next()) {
            if (event == Xml.Event.START && xml.name().equals("Relationship")) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                boolean inside = !"External".equals(xml.attribute("TargetMode"));
                if (inside && id != null && type != null && target != null) {
                    found.add(new Relationship(id, type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
                if (found.size() > Limits.PARTS) {
                    throw new Unsound(Parts.broken());
                }
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        String written = target.replace('\\', '/');
        String name = Parts.name(written.startsWith("/") ? written : folder + written);
        List<String> steps = new ArrayList<>();
        for (String step : name.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
