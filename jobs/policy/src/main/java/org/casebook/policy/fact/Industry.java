package org.casebook.policy.fact;

import java.io.Serializable;
import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/**
 * 行业 of an employer by GB/T 4754.
 *
 * @param code the letter of the section, with or without the two digits of the division ({@code C}, {@code C13})
 */
public record Industry(String code) implements Serializable, Labelled {

    /** The name of the section; a division shows its code behind it. */
    @Override
    public Text label() {
        Text section = sectionName();
        boolean division = code.length() > 1;
        return division ? new Text(section.zh() + "（" + code + "）", section.en() + " (" + code + ")") : section;
    }

    /** The industry without its division. */
    public Industry section() {
        return new Industry(code.substring(0, 1));
    }

    private Text sectionName() {
        return switch (code.charAt(0)) {
            case 'A' -> new Text("农、林、牧、渔业", "agriculture, forestry, animal husbandry, fishery");
            case 'B' -> new Text("采矿业", "mining");
            case 'C' -> new Text("制造业", "manufacturing");
            case 'D' -> new Text("电力、热力、燃气及水生产和供应业", "electricity, heat, gas and water supply");
            case 'E' -> new Text("建筑业", "construction");
            case 'F' -> new Text("批发和零售业", "wholesale and retail trade");
            case 'G' -> new Text("交通运输、仓储和邮政业", "transport, storage and post");
            case 'H' -> new Text("住宿和餐饮业", "accommodation and catering");
            case 'I' -> new Text("信息传输、软件和信息技术服务业", "information transmission, software and IT services");
            case 'J' -> new Text("金融业", "finance");
            case 'K' -> new Text("房地产业", "real estate");
            case 'L' -> new Text("租赁和商务服务业", "leasing and business services");
            case 'M' -> new Text("科学研究和技术服务业", "research and technical services");
            case 'N' -> new Text("水利、环境和公共设施管理业", "water, environment and public facilities");
            case 'O' -> new Text("居民服务、修理和其他服务业", "household services, repair and other services");
            case 'P' -> new Text("教育", "education");
            case 'Q' -> new Text("卫生和社会工作", "health and social work");
            case 'R' -> new Text("文化、体育和娱乐业", "culture, sports and entertainment");
            case 'S' -> new Text("公共管理、社会保障和社会组织", "public administration, social security, social organisations");
            case 'T' -> new Text("国际组织", "international organisations");
            default -> Text.same(code);
        };
    }
}
