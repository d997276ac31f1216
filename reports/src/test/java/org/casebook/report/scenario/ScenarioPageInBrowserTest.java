package org.casebook.report.scenario;

import java.io.IOException;
import java.io.StringWriter;
import org.casebook.policy.Lang;
import org.casebook.report.PageInBrowser;
import org.casebook.report.Sample;
import org.junit.jupiter.api.DisplayName;

@DisplayName("方案页在浏览器里和纸上")
class ScenarioPageInBrowserTest extends PageInBrowser {

    ScenarioPageInBrowserTest() {
        super("scenarios", 2, 16);
    }

    @Override
    protected String page(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new ScenarioPage(Sample.LABELS, lang, Sample.HEAD).write(CityReforms.result(), Beside.NONE, out);
        return out.toString();
    }
}
