package org.casebook.pipeline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.casebook.pipeline.intake.read.SourceFile;
import org.casebook.pipeline.intake.read.Survey;
import org.casebook.policy.Text;

/**
 * What is known of the bytes of a file.
 *
 * @param modified milliseconds since 1970
 * @param sha256 empty when the file was never read
 * @param charset of a text, empty for a workbook
 * @param problem why it can't be read, null when it can
 */
record Surveyed(long length, long modified, String sha256, String charset, Text problem) {

    static final Surveyed NONE = new Surveyed(0, 0, "", "", null);

    /** Surveys the files on the executors: whether a content is known is decided by all of its bytes. */
    static Map<String, Surveyed> all(JavaSparkContext context, List<SourceFile> files) {
        Map<String, Surveyed> surveys = new HashMap<>();
        if (files.isEmpty()) {
            return surveys;
        }
        SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        List<String[]> found = context.parallelize(
                        IntStream.range(0, files.size()).boxed().toList(), files.size())
                .map(i -> columns(Survey.of(files.get(i), hadoop.value())))
                .collect();
        for (int i = 0; i < found.size(); i++) {
            SourceFile file = files.get(i);
            String[] survey = found.get(i);
            Text problem = survey[2] == null ? null : new Text(survey[2], survey[3]);
            surveys.put(file.path(), new Surveyed(file.length(), file.modified(), survey[0], survey[1], problem));
        }
        return surveys;
    }

    /** The same bytes under the time of modification under which they first came. */
    Surveyed modifiedAt(long first) {
        return new Surveyed(length, first, sha256, charset, problem);
    }

    /** Plain texts pass every serializer. */
    private static String[] columns(Survey survey) {
        Text problem = survey.problem();
        return new String[] {
            survey.sha256(),
            survey.charset(),
            problem == null ? null : problem.zh(),
            problem == null ? null : problem.en()
        };
    }
}
