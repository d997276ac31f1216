package org.casebook.report.budget;

import java.util.List;
import org.casebook.policy.Lang;
import org.casebook.report.PageInBrowser;
import org.casebook.report.Sample;
import org.junit.jupiter.api.DisplayName;

@DisplayName("测算页在浏览器里和纸上")
class PageInBrowserTest extends PageInBrowser {

    PageInBrowserTest() {
        super("page", 1, 6);
    }

    @Override
    protected String page(Lang lang) {
        return Pages.html(Sample.LABELS, lang, Sample.estimate(), Sample.files(), List.of(Sample.reserve()));
    }
}
