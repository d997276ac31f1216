package org.casebook.policy;

/** The funds out of which the articles pay. */
public enum Fund implements Labelled {
    UNEMPLOYMENT_INSURANCE("失业保险基金", "Unemployment insurance fund"),
    EMPLOYMENT_SUBSIDY("就业补助资金", "Employment subsidy fund"),
    INCLUSIVE_FINANCE("普惠金融发展专项资金", "Inclusive finance fund (central)"),
    CITY("市财政", "City budget"),
    COUNTY("县（市、区）财政", "County budget"),
    PROVINCE("省财政", "Provincial budget");

    private final Text label;

    Fund(String zh, String en) {
        this.label = new Text(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
