package org.casebook.report.scenario;

import java.io.IOException;
import java.io.StringWriter;
import org.casebook.policy.Lang;
import org.casebook.report.PageInBrowser;
import org.casebook.report.Sample;
import org.casebook.simulation.result.SimulationResult;
import org.junit.jupiter.api.DisplayName;

@DisplayName("六十个方案的方案页在浏览器里和纸上")
class ManyScenariosInBrowserTest extends PageInBrowser {

    ManyScenariosInBrowserTest() {
        super("sixty-scenarios", 2, 9);
    }

    @Override
    protected String page(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new ScenarioPage(Sample.LABELS, lang, Sample.HEAD)
                .write(CityReforms.of(SimulationResult.onDemand(60, CityReforms::numbered)), Beside.NONE, out);
        return out.toString();
    }
}
