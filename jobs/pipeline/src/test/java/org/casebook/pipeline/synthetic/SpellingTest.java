package org.casebook.pipeline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("各种写法")
class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date    | dates   | slash     | 2018-03-01         | 2018/3/1",
                "date    | dates   | compact   | 2018-03-01         | 20180301",
                "date    | dates   | chinese   | 2018-03-01         | 2018年3月1日",
                "date    | dates   | serial    | 2018-03-01         | 43160",
                "month   | months  | chinese   | 2018-03            | 2018年3月",
                "month   | months  | compact   | 2018-03            | 201803",
                "money   | numbers | thousands | 1234567.80         | 1,234,567.80",
                "money   | numbers | thousands | -1.00              | -1.00",
                "money   | numbers | wide      | 12.50              | １２.５０",
                "money   | numbers | short     | 1200.00            | 1200",
                "flag    | flags   | 是/否     | false              | 否",
                "code    | codes   | code      | PRIVATE            | 170",
                "code    | codes   | lower     | PRIVATE            | private",
                "id-number | ids   | old       | 62080219900101001X | 620802900101001",
                "id-number | ids   | old       | 620802200001010019 | 620802200001010019",
                "id-number | ids   | lower     | 62080219900101001X | 62080219900101001x",
                "county  | areas   | old       | 620881             | 620824",
                "county  | areas   | old       | 620802             | 620802"
            })
    @DisplayName("一个值换一种写法")
    void spells(String type, String kind, String style, String value, String expected) {
        Schema.Column column =
                new Schema.Column("c", type, true, false, "", "c", "c", Map.of("PRIVATE", "170"), null, null, null);
        assertThat(new Spelling(shape(kind, style), List.of(column)).spell(new String[] {value}, 0, -1))
                .containsExactly(expected);
    }

    private static Shape shape(String kind, String style) {
        Shape c = Shape.CANONICAL;
        return new Shape(
                "test",
                c.extension(),
                c.charset(),
                false,
                ',',
                false,
                c.heading(),
                "",
                "",
                false,
                kind.equals("dates") ? List.of(style) : c.dates(),
                kind.equals("months") ? List.of(style) : c.months(),
                kind.equals("flags") ? List.of(style) : c.flags(),
                kind.equals("numbers") ? List.of(style) : c.numbers(),
                kind.equals("codes") ? List.of(style) : c.codes(),
                kind.equals("ids") ? List.of(style) : c.ids(),
                kind.equals("areas") ? List.of(style) : c.areas(),
                c.nulls());
    }
}
