package org.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Lang;
import org.casebook.policy.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("接收结果 JSON")
class IntakeJsonTest {

    @Test
    @DisplayName("每个文件一个对象，一行一个")
    void writesOneObjectPerFile() throws IOException {
        StringWriter out = new StringWriter();
        IntakeJson.write(
                List.of(
                        new IntakeFile(
                                "a.csv",
                                "person",
                                "OK",
                                12,
                                9,
                                1,
                                Map.of("BAD_TYPE", 2L),
                                List.of(),
                                List.of(new IntakeFile.Suspicion(
                                        "COLUMN_EMPTIED", "paid_on", 0, new Text("空", "empty")))),
                        new IntakeFile("b\".csv", "", "UNKNOWN_TABLE", 0, 0, 0, Map.of(), List.of(), List.of())),
                Lang.ZH,
                out);
        assertThat(out).hasToString("""
                        [
                        {"file":"a.csv","table":"person","verdict":"OK","read":12,"accepted":9,"duplicates":1,"quarantined":{"BAD_TYPE":2},"suspicions":[{"kind":"COLUMN_EMPTIED","column":"paid_on","line":0,"text":"空"}]},
                        {"file":"b\\".csv","table":"","verdict":"UNKNOWN_TABLE","read":0,"accepted":0,"duplicates":0,"quarantined":{},"suspicions":[]}
                        ]
                        """);
    }
}
