package org.casebook.pipeline.intake;

import java.util.ArrayList;
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

    /**
     * Surveys the files on the executors; one that has the length and the time of modification of an earlier survey is
     * not read again.
     */
    static Map<String, Surveyed> all(JavaSparkContext context, List<SourceFile> files, Map<String, Surveyed> earlier) {
        Map<String, Surveyed> surveys = new HashMap<>();
        List<SourceFile> unread = new ArrayList<>();
        for (SourceFile file : files) {
            Surveyed known = earlier.get(file.path());
            if (known != null && known.length == file.length() && known.modified == file.modified()) {
                surveys.put(file.path(), known);
            } else {
                unread.add(file);
            }
        }
        if (!unread.isEmpty()) {
            SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
            List<String[]> found = context.parallelize(
                            IntStream.range(0, unread.size()).boxed().toList(), unread.size())
                    .map(i -> columns(Survey.of(unread.get(i), hadoop.value())))
                    .collect();
            for (int i = 0; i < found.size(); i++) {
                SourceFile file = unread.get(i);
                String[] survey = found.get(i);
                Text problem = survey[2] == null ? null : new Text(survey[2], survey[3]);
                surveys.put(file.path(), new Surveyed(file.length(), file.modified(), survey[0], survey[1], problem));
            }
        }
        return surveys;
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
