package org.casebook.pipeline.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("同样的内容，换一种写法，读出来一样")
class ClothesMakeNoDifferenceTest {

    private static final int DRESSINGS = 12;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName("编码、分隔符、引号、表头、列序、标题行、日期与数字写法、工作表")
    void readsTheSame(long seed) {
        Contracts contracts = Fixture.contracts();
        Map<String, List<List<String>>> tables = new CleanRows(contracts, seed).tables();
        Random random = new Random(seed);
        tables.forEach((table, rows) -> {
            Contract contract = contracts.tables().get(table);
            List<List<String>> expected = values(contract, Clothes.plain(contract, rows), rows.size(), "plain");
            for (int dressing = 0; dressing < DRESSINGS; dressing++) {
                String what = table + ", seed " + seed + ", dressing " + dressing;
                Clothes.Dressed dressed = new Clothes(contract, random).dress(rows);
                assertThat(values(contract, dressed, rows.size(), what))
                        .as(what)
                        .containsExactlyElementsOf(expected);
            }
        });
    }

    /** The canonical texts of all rows; none may be missing, added or rejected. */
    private List<List<String>> values(Contract contract, Clothes.Dressed file, int rows, String what) {
        String path = contract.folder() + "/" + contract.stem() + file.suffix();
        Fixture.write(directory, path, file.content());
        Fixture.Reading reading = Fixture.read(directory, path);
        assertThat(reading.rows())
                .as("%s: %s %s", what, reading.file().verdict(), reading.file().detail())
                .allSatisfy(row -> assertThat(row.verdict())
                        .as("line %d, column %s: %s", row.line(), row.column(), row.detail())
                        .isNull());
        assertThat(reading.read()).as("%s: rows read", what).isEqualTo(rows);
        return reading.rows().stream().map(Fixture.Record::values).toList();
    }
}
