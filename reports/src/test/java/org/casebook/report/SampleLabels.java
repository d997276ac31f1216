package org.casebook.report;

import java.util.List;
import org.casebook.policy.Text;
import org.casebook.simulation.result.Dimension;

final class SampleLabels implements Labels {

    @Override
    public Text measure(String stem) {
        return switch (stem) {
            case "job-retention-refund" -> new Text("稳岗返还", "Job-retention refund");
            case "guarantee-eligibility" -> new Text("融资担保支持对象", "Guarantee eligibility");
            case "small-enterprise-loan" -> new Text("小微企业创业担保贷款贴息", "Interest subsidy on small-enterprise loans");
            case "skill-upgrade-subsidy" -> new Text("技术技能提升补贴", "Skill upgrade subsidy");
            case "unemployment-benefit" -> new Text("失业保险金及代缴医保", "Unemployment benefit and medical premium");
            case "tianjin-travel-allowance" -> new Text("赴津务工交通食宿补助", "Travel allowance for work in Tianjin");
            default -> Text.same(stem);
        };
    }

    @Override
    public Text unit(String stem) {
        return switch (stem) {
            case "job-retention-refund", "guarantee-eligibility", "small-enterprise-loan" -> new Text("户", "employers");
            case "skill-upgrade-subsidy" -> new Text("本证书", "certificates");
            case "unemployment-benefit" -> new Text("次登记", "registrations");
            default -> new Text("人", "people");
        };
    }

    @Override
    public List<String> grounds(String stem) {
        return List.of(
                "NOT_IN_FORCE",
                "EXCLUDED_STANDING",
                "NOT_PAID_IN_FULL",
                "LAYOFFS",
                "CONTRACTS_TOO_SHORT",
                "HIRING_RATIO",
                "NOT_EMPLOYED",
                "INSURED_TOO_SHORT",
                "VOLUNTARY",
                "NOT_POOR_HOUSEHOLD",
                "TOO_FEW_MONTHS");
    }

    @Override
    public Text ground(String stem, String ground) {
        return switch (ground) {
            case "NOT_IN_FORCE" -> new Text("条款当时未施行", "not in force at the time");
            case "EXCLUDED_STANDING" -> new Text("僵尸企业或严重失信企业", "zombie or seriously dishonest");
            case "NOT_PAID_IN_FULL" -> new Text("未足额缴纳失业保险费满12个月", "premiums not paid in full for 12 months");
            case "LAYOFFS" -> new Text("裁员率未低于控制目标", "lay-off rate not below the target");
            case "CONTRACTS_TOO_SHORT" -> new Text("没有签订1年以上合同的新招人员", "no new hire with a contract of a year");
            case "HIRING_RATIO" -> new Text("新招人员占比不足", "too few new hires");
            case "NOT_EMPLOYED" -> new Text("取证当月未参保在职", "not insured in the month of issue");
            case "INSURED_TOO_SHORT" -> new Text("累计参保月数不足", "insured for too few months");
            case "VOLUNTARY" -> new Text("本人意愿中断就业", "left voluntarily");
            case "NOT_POOR_HOUSEHOLD" -> new Text("不属于建档立卡贫困家庭", "not of a poor household");
            case "TOO_FEW_MONTHS" -> new Text("务工不满6个月", "worked for under six months");
            default -> Text.same(ground);
        };
    }

    @Override
    public Text part(Dimension dimension, String part) {
        return switch (part) {
            case "A" -> new Text("农、林、牧、渔业", "agriculture");
            case "C" -> new Text("制造业", "manufacturing");
            case "E" -> new Text("建筑业", "construction");
            case "F" -> new Text("批发和零售业", "trade");
            case "SMALL" -> new Text("小型", "small");
            case "MICRO" -> new Text("微型", "micro");
            case "FEMALE" -> new Text("女", "women");
            case "MALE" -> new Text("男", "men");
            case "VETERAN" -> new Text("退役军人", "veterans");
            case "POOR_HOUSEHOLD" -> new Text("建档立卡贫困人口", "poor households");
            case "UNKNOWN" -> new Text("未知", "unknown");
            default -> Text.same(part.replace('-', '–'));
        };
    }

    @Override
    public List<String> parts(Dimension dimension) {
        return dimension == Dimension.SCALE ? List.of("LARGE", "MEDIUM", "SMALL", "MICRO", "UNKNOWN") : List.of();
    }

    @Override
    public Text conflict(String stem) {
        return switch (stem) {
            case "benefit-during-internship" ->
                new Text("就业见习补贴与失业保险金同月", "Internship subsidy and unemployment benefit in the same months");
            case "intern-insured-by-host" -> new Text("见习期间由见习单位参保", "Intern insured by the host");
            default -> Text.same(stem);
        };
    }

    @Override
    public Text table(String table) {
        return switch (table) {
            case "employer" -> new Text("参保单位", "employers");
            case "contribution" -> new Text("缴费明细", "contributions");
            case "contract" -> new Text("劳动合同", "contracts");
            case "distressed_employer" -> new Text("困难企业名单", "distressed employers");
            case "person" -> new Text("人员基本信息", "persons");
            case "unemployment_registration" -> new Text("失业登记", "unemployment registrations");
            case "unemployment_benefit" -> new Text("失业保险待遇", "unemployment benefits");
            case "training" -> new Text("职业培训", "training");
            case "certificate" -> new Text("职业资格证书", "certificates");
            case "internship" -> new Text("就业见习", "internships");
            case "startup" -> new Text("创业实体", "start-ups");
            case "employer_loan" -> new Text("企业贷款申请", "employer loans");
            case "public_post" -> new Text("公益性岗位", "public posts");
            case "incubator" -> new Text("孵化基地", "incubators");
            case "labour_transfer" -> new Text("劳务输转", "labour transfers");
            case "payout" -> new Text("补贴发放", "payouts");
            case "fund_ledger" -> new Text("基金收支", "fund ledger");
            default -> Text.same(table);
        };
    }

    @Override
    public Text verdict(String verdict) {
        return switch (verdict) {
            case "OK" -> new Text("通过", "accepted");
            case "EMPTY" -> new Text("没有数据行", "no data row");
            case "UNKNOWN_TABLE" -> new Text("不属于任何已知数据表", "no known table");
            default -> Text.same(verdict);
        };
    }

    @Override
    public List<String> reasons() {
        return List.of(
                "MISSING_VALUE", "BAD_TYPE", "BAD_ID_NUMBER", "FUTURE_DATE", "UNKNOWN_PERSON", "CONFLICTING_DUPLICATE");
    }

    @Override
    public Text reason(String reason) {
        return switch (reason) {
            case "BAD_TYPE" -> new Text("类型不符", "not of the column's type");
            case "BAD_ID_NUMBER" -> new Text("身份号码无效", "invalid ID number");
            case "UNKNOWN_PERSON" -> new Text("查无此人", "person not on file");
            case "MISSING_VALUE" -> new Text("必填项为空", "required value missing");
            case "FUTURE_DATE" -> new Text("日期晚于交付日", "after the delivery day");
            case "CONFLICTING_DUPLICATE" -> new Text("同键异值", "same key, different content");
            default -> Text.same(reason);
        };
    }

    @Override
    public List<String> suspicions() {
        return List.of("TABLE_SHRUNK", "COLUMN_EMPTIED");
    }

    @Override
    public Text suspicion(String kind) {
        return switch (kind) {
            case "TABLE_SHRUNK" -> Text.of("行数骤减", "far fewer rows");
            case "COLUMN_EMPTIED" -> Text.of("列变为全空", "column is empty");
            default -> Text.same(kind);
        };
    }
}
