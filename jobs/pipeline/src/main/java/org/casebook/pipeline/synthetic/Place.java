package org.casebook.pipeline.synthetic;

import java.util.List;

/**
 * A county as the synthetic city has it.
 *
 * @param residents the weight of its residents
 * @param urban the share of households with urban hukou
 * @param areaCode for identity numbers of those born from 2002
 * @param oldAreaCode for those born before 2002
 * @param elsewhere for those who were born elsewhere; no two counties share a code, so numbers stay distinct
 * @param employers the weight of its employers
 */
record Place(
        String code,
        double residents,
        double urban,
        String areaCode,
        String oldAreaCode,
        String elsewhere,
        double employers,
        String name) {

    static List<Place> all(Figures figures) {
        return figures.get("people.counties").rows().stream()
                .map(row -> new Place(
                        row.get(0),
                        Double.parseDouble(row.get(1)),
                        Double.parseDouble(row.get(2)),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        Double.parseDouble(row.get(6)),
                        row.get(7)))
                .toList();
    }
}
