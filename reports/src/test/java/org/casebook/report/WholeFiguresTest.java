package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("数字不断行，也不与单位分开")
class WholeFiguresTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<td>每月1,200元，共3 个月</td> | <td>每月[1,200元]，共[3 个月]</td>",
                "<td>-0.65%</td> | <td>[-0.65%]</td>",
                "<td>R4 与 &#39;x&#39;</td> | <td>R4 与 &#39;x&#39;</td>",
                "<td title=\"1,200 元\">少于 10 的人数</td> | <td title=\"1,200 元\">少于 [10] 的人数</td>",
                "<svg><text>1,200元</text></svg>1元 | <svg><text>1,200元</text></svg>[1元]",
                "<svg>1元</svg ><b>2元</b> | <svg>1元</svg ><b>[2元]</b>",
                "<code>a@10</code><style>p { margin: 10px }</style> | <code>a@10</code><style>p { margin: 10px }</style>",
                "第8条 | 第[8]条",
                "2019-07-01 起 | [2019-07-01] 起"
            })
    void keepsFiguresTogether(String html, String whole) {
        assertThat(WholeFigures.in(html))
                .isEqualTo(whole.replace("[", "<span class=\"figure\">").replace("]", "</span>"));
    }
}
