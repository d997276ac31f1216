package org.casebook.simulation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.casebook.policy.fact.Group;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("分布的各个部分：代码、次序与中英文名称")
class PartsTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Dimension.class)
    @DisplayName("每一部分都有名称，互不相同，“未知”列在最后")
    void everyPartHasItsName(Dimension dimension) {
        List<String> parts = Parts.of(dimension);
        assertThat(parts).endsWith(Parts.UNKNOWN).doesNotHaveDuplicates();
        for (Lang lang : Lang.values()) {
            assertThat(parts.stream().map(part -> Parts.label(dimension, part).in(lang)))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }

    @Test
    @DisplayName("行业为 GB/T 4754 的二十个门类；人员类别为第八条的六类，另有“不属于任何类别”")
    void coverTheirLists() {
        assertThat(Parts.of(Dimension.INDUSTRY)).startsWith("A", "B", "C").hasSize(21);
        assertThat(Parts.label(Dimension.INDUSTRY, "T")).isEqualTo(new Text("国际组织", "international organisations"));
        assertThat(Parts.of(Dimension.GROUP))
                .containsAll(Arrays.stream(Group.values()).map(Group::name).toList())
                .contains(Parts.NONE)
                .hasSize(8);
        assertThat(Parts.label(Dimension.GROUP, "VETERAN")).isEqualTo(Group.VETERAN.label());
    }

    @Test
    @DisplayName("年龄段由低到高，名称写作“16–24岁”")
    void agesAscend() {
        assertThat(Parts.of(Dimension.AGE))
                .containsExactly("0-15", "16-24", "25-34", "35-44", "45-54", "55-59", "60+", "UNKNOWN");
        assertThat(Parts.label(Dimension.AGE, "16-24")).isEqualTo(new Text("16–24岁", "16–24"));
    }

    @Test
    @DisplayName("没有这一部分时报错")
    void knowsNoOther() {
        assertThatThrownBy(() -> Parts.label(Dimension.SEX, "LARGE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LARGE");
    }
}
