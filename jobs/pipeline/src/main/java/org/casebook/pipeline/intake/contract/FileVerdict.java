package org.casebook.pipeline.intake.contract;

import org.casebook.policy.Text;

/** What intake made of a file as a whole. */
public enum FileVerdict {
    OK("正常", "taken in"),
    UNKNOWN_TABLE("不知是哪张表", "belongs to no table"),
    UNREADABLE("无法读取", "cannot be read"),
    EMPTY("没有数据行", "has no data row"),
    MISSING_COLUMN("缺少必需的列", "lacks a required column"),
    AMBIGUOUS_COLUMN("两列的表头同指一列", "has two columns with headings of one"),
    TOO_MANY_REJECTED("被隔离的行过多", "too many of its rows were quarantined");

    private final Text label;

    FileVerdict(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    /** Whether no row of the file is used. */
    public boolean rejectsFile() {
        return this != OK && this != TOO_MANY_REJECTED;
    }
}
