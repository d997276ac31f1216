package org.casebook.pipeline.command;

import java.nio.file.Path;
import java.time.Clock;
import org.casebook.policy.Text;
import org.casebook.report.PageHead;
import picocli.CommandLine.Option;

/** The page that is written beside a result, and what stands at its head. */
public final class PageOptions {

    private final Clock clock;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = {"另写一份带图的网页（HTML），可直接打印", "Write a page with charts there, too (HTML), ready for print"})
    @EndsWith({".html", ".htm"})
    private Path page;

    @Option(
            names = "--department",
            paramLabel = "NAME",
            description = {
                "网页上的编制单位，如 平凉市人力资源和社会保障局。不写则留空待填",
                "The department that stands on the page. Default: a blank to be filled in"
            })
    private String department = "";

    PageOptions(Clock clock) {
        this.clock = clock;
    }

    PageHead head() {
        return new PageHead(department.strip(), Day.today(clock));
    }

    /** Writes the page where one was asked for. */
    void write(Console console, Output.Content content) {
        if (page != null) {
            Output.file(page, content);
            console.notice(Text.of("已写入 %s", "Written to %s", page));
        }
    }
}
