package org.casebook.policy;

/** What measures count or compute on the way to an amount, as explanations call it. */
public enum Quantity implements Labelled {
    AMOUNT("金额", "amount"),
    PRINCIPAL("贴息本金", "principal"),
    NATIONAL_PRINCIPAL("国家规定内的本金", "principal within the national rules"),
    YEARLY_RATE("年利率", "rate a year"),
    LOAN_MONTHS("贴息月数", "months subsidised"),
    LOAN_INTEREST("贷款期内贴息率", "interest subsidised over the loan"),
    SUBSIDY("贴息金额", "subsidy"),
    NATIONAL_SUBSIDY("其中符合国家规定的贴息", "of this within the national rules"),
    CENTRAL_PART("中央分担", "central part"),
    COUNTED_HIRES("计入的新招用人数", "new hires that count"),
    CLOSING_STAFF("年末职工人数", "staff at the end of the year"),
    YEAR_DUE("全年应缴社会保险费", "contributions due in the year"),
    OWN_FUND("职工教育经费", "the employer's education fund"),
    UNCOVERED("不足部分", "what the fund leaves open"),
    MONTHS_LEFT("剩余月数", "months left"),
    MONTHS_PAID("发放月数", "months paid"),
    MONTHS("月数", "months");

    private final Text label;

    Quantity(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
