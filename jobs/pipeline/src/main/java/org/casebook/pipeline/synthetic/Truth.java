package org.casebook.pipeline.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an evaluation of the synthetic city should find.
 *
 * @param trained registered jobseekers who took a course
 * @param effectOnTheTrained what the course added to their probability of finding work within six months, on average
 */
record Truth(int trained, double effectOnTheTrained) {

    /** The true effect and all coefficients of behaviour, as JSON. */
    String json(Figures figures) {
        String effect = BigDecimal.valueOf(effectOnTheTrained)
                .setScale(6, RoundingMode.HALF_UP)
                .toPlainString();
        List<String> behaviour = figures.names("behaviour").stream()
                .map(name -> "    \"" + name + "\": " + coefficients(figures.get("behaviour." + name)))
                .toList();
        return """
                {
                  "synthetic": true,
                  "trainedJobseekers": %s,
                  "effectOfACourseOnFindingWorkWithinSixMonths": %s,
                  "behaviour": {
                %s
                  }
                }
                """.formatted(Integer.toString(trained), effect, String.join(",\n", behaviour));
    }

    private static String coefficients(Figure figure) {
        if (figure.node().find("value").isPresent()) {
            return figure.text();
        }
        return figure.texts().entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
