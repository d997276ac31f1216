package org.casebook.policy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.casebook.policy.County;
import org.casebook.policy.Outcome;
import org.casebook.policy.Part;
import org.casebook.policy.Text;
import org.casebook.policy.fact.HardshipCategory;
import org.casebook.policy.fact.Industry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第七条 融资担保支持对象、第十四条 常住地失业登记：只计数")
class PopulationsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2019, 12, 31);

    @Test
    @DisplayName("小微企业：计入，不涉及资金")
    void countsEmployers() {
        GuaranteeEligibility law = new GuaranteeEligibility();
        GuaranteeEligibility.Case employer = new GuaranteeEligibility.Case(County.PARK, new Industry("C13"));

        assertThat(law.assess(employer, new GuaranteeEligibility.Terms())).isEqualTo(Outcome.counted());
        assertThat(law.referenceDate(employer, 2019)).isEqualTo(LAST_DAY);
    }

    @Test
    @DisplayName("失业登记：不论户籍、是否困难人员，都计入")
    void countsRegistrations() {
        ResidenceRegistration law = new ResidenceRegistration();
        ResidenceRegistration.Case registration =
                new ResidenceRegistration.Case(County.PARK, true, Optional.of(new HardshipCategory("060")));

        assertThat(law.assess(registration, new ResidenceRegistration.Terms())).isEqualTo(Outcome.counted());
        assertThat(law.referenceDate(registration, 2019)).isEqualTo(LAST_DAY);
    }

    @Test
    @DisplayName("分列：企业按行业门类；登记按户籍是否在登记地、就业困难类别，可同属两类，也可都不属")
    void countsPartsApart() {
        GuaranteeEligibility.Case employer = new GuaranteeEligibility.Case(County.PARK, new Industry("C13"));
        ResidenceRegistration law = new ResidenceRegistration();
        Optional<HardshipCategory> disabled = Optional.of(new HardshipCategory("060"));

        assertThat(new GuaranteeEligibility().parts(employer))
                .containsExactly(new Part("INDUSTRY_C", new Text("制造业", "manufacturing")));
        assertThat(law.parts(new ResidenceRegistration.Case(County.PARK, true, disabled)))
                .extracting(Part::id)
                .containsExactly("HUKOU_ELSEWHERE", "HARDSHIP_060");
        assertThat(law.parts(new ResidenceRegistration.Case(County.PARK, false, Optional.empty())))
                .isEmpty();
        assertThat(new TianjinTravelAllowance().parts(new TianjinTravelAllowance.Case(County.PARK, true, 6)))
                .isEmpty();
    }
}
