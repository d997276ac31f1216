package org.casebook.simulation.catalogue;

import java.util.Map;
import org.casebook.policy.County;

/**
 * What a bureau fills in: one text for the whole city, or one per county; nothing as long as nobody has.
 *
 * @param city empty where there is none
 * @param counties by county, those that have reported
 */
public record LocalText(String city, Map<County, String> counties) {

    static final LocalText NONE = new LocalText("", Map.of());

    public boolean isEmpty() {
        return city.isEmpty() && counties.isEmpty();
    }
}
