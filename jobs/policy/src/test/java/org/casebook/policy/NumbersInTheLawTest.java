package org.casebook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("条文代码里没有政策数字：数字都在 conf/policy")
class NumbersInTheLawTest {

    /** Nothing, one, the months of a year, the hundredths of a whole: no policy can change them. */
    private static final Set<String> TIMELESS = Set.of("0", "1", "12", "100");

    private static final Pattern NOT_CODE =
            Pattern.compile("/\\*.*?\\*/|//[^\n]*|\"(?:\\\\.|[^\"\\\\])*\"|article = \\d+", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\w.]*");

    static List<Path> articles() throws IOException {
        Path folder =
                Path.of(System.getProperty("casebook.root"), "jobs/policy/src/main/java/org/casebook/policy/article");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    @DisplayName("除 0、1、12、100 外没有数字")
    void holdNoNumberOfThePolicy(Path article) throws IOException {
        String code = NOT_CODE.matcher(Files.readString(article)).replaceAll("");
        List<String> numbers =
                NUMBER.matcher(code).results().map(MatchResult::group).toList();

        assertThat(code).contains("final class");
        assertThat(numbers).as("make it a term of conf/policy, with its source").isSubsetOf(TIMELESS);
    }
}
