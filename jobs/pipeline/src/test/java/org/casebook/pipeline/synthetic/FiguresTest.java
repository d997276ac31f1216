package org.casebook.pipeline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.casebook.policy.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("合成城市的配置")
class FiguresTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(TestCity.CONFIGURATION.resolve("synthetic"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    @DisplayName("既无来源又无假设的数字：拒绝，指出文件和行")
    void refusesAFigureWithoutItsBasis() throws IOException {
        Files.writeString(folder.resolve("city.yaml"), "residents: {value: 1000}\n");
        assertThatThrownBy(() -> Figures.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("city.yaml:1");
    }

    @Test
    @DisplayName("没人用到的键：拒绝")
    void refusesAKeyThatNothingAsksFor() throws IOException {
        Files.writeString(folder.resolve("city.yaml"), "resident: {value: 1000, assumption: misspelt}\n");
        Figures figures = Figures.read(folder);
        assertThatThrownBy(figures::refuseUnused)
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.what().en()).contains("resident"));
    }

    @Test
    @DisplayName("不认识的特征：拒绝，给出最接近的")
    void refusesAnUnknownTrait() throws IOException {
        Files.writeString(folder.resolve("behaviour.yaml"), "quitting: {values: {vetran: 1}, assumption: misspelt}\n");
        Figures figures = Figures.read(folder);
        assertThatThrownBy(() -> new Logit(figures.get("behaviour.quitting")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("veteran");
    }

    @Test
    @DisplayName("规模按比例缩小，但不低于下限")
    void scalesDownToTheMinimum() throws IOException {
        Files.writeString(folder.resolve("city.yaml"), "employers: {value: 9000, minimum: 40, assumption: x}\n");
        Figure employers = Figures.read(folder).get("city.employers");
        assertThat(employers.at(Scale.parse("1"))).isEqualTo(9000);
        assertThat(employers.at(Scale.parse("0.0051"))).isEqualTo(46);
        assertThat(employers.at(Scale.parse("0.001"))).isEqualTo(40);
    }
}
