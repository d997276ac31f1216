package org.casebook.policy.fact;

import org.casebook.policy.Labelled;
import org.casebook.policy.Text;

/** 技能等级; the national codes run from 5 (lowest) to 1 (highest). */
public enum SkillLevel implements Labelled {
    JUNIOR("五级（初级）", "level 5 (junior)"),
    INTERMEDIATE("四级（中级）", "level 4 (intermediate)"),
    SENIOR("三级（高级）", "level 3 (senior)"),
    TECHNICIAN("二级（技师）", "level 2 (technician)"),
    SENIOR_TECHNICIAN("一级（高级技师）", "level 1 (senior technician)");

    private final Text label;

    SkillLevel(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
