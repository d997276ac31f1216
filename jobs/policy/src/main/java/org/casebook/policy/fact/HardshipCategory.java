package org.casebook.policy.fact;

import java.io.Serializable;
import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** 就业困难类别 of a registered unemployed person, by the three digits of the code list; a city may have codes of its own. */
public record HardshipCategory(String code) implements Serializable, Labelled {

    @Override
    public Text label() {
        return switch (code) {
            case "010" -> new Text("国企下岗失业人员", "laid off by a state enterprise");
            case "020" -> new Text("国企关闭破产安置人员", "resettled after a state enterprise closed");
            case "030" -> new Text("集体企业下岗职工", "laid off by a collective enterprise");
            case "040" -> new Text("享受低保的长期失业人员", "long unemployed with minimum living allowance");
            case "050" -> new Text("大龄就业困难人员", "older job seeker");
            case "060" -> new Text("残疾人", "disabled");
            case "070" -> new Text("零就业家庭成员", "of a zero-employment household");
            case "080" -> new Text("失地农民", "farmer without land");
            case "090" -> new Text("农村零转移就业贫困家庭成员", "of a poor rural household without migrant work");
            case "100" -> new Text("毕业一年以上未就业的高校毕业生", "graduate without work for over a year");
            case "110" -> new Text("成年孤儿", "orphan of age");
            case "990" -> new Text("其他", "other");
            default -> Text.same(code);
        };
    }
}
