package org.casebook.pipeline.intake.contract;

import org.casebook.policy.Text;

/** Why a row is in quarantine, in the order in which the reasons are looked for: a row has the first that holds. */
public enum Reason {
    WRONG_FIELD_COUNT("字段数与表头不符", "not as many fields as headings"),
    BAD_ENCODING("含有无效字节", "bytes that are invalid in the file's encoding"),
    MISSING_VALUE("必填项为空", "a required value is missing"),
    BAD_TYPE("类型不符", "not of the column's type"),
    BAD_ID_NUMBER("公民身份号码错误", "not a valid identity number"),
    BAD_CREDIT_CODE("统一社会信用代码错误", "not a valid credit code"),
    UNKNOWN_CODE("代码不在代码表中", "a code that the list does not have"),
    UNKNOWN_COUNTY("区划代码未知", "an unknown area"),
    OUT_OF_RANGE("数值超出范围", "outside the range"),
    DATES_REVERSED("日期先后颠倒", "days in the wrong order"),
    FUTURE_DATE("日期晚于交付日", "later than the delivery"),
    UNKNOWN_PERSON("人员不在个人表中", "a person who is not in the table of persons"),
    UNKNOWN_EMPLOYER("单位不在单位表中", "an employer that is not in the table of employers"),
    CONFLICTING_DUPLICATE("主键重复且内容不同，以后交付者为准", "same key, other content; the later delivery wins");

    private final Text label;

    Reason(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }
}
