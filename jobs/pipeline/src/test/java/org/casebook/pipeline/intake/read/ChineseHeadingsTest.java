package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.Column;
import org.casebook.pipeline.intake.contract.ColumnTitle;
import org.casebook.pipeline.intake.contract.Contract;
import org.casebook.pipeline.intake.contract.Contracts;
import org.casebook.pipeline.intake.contract.HeadingNames;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("各表各列的中文表头")
class ChineseHeadingsTest {

    private static final Contracts CONTRACTS = Fixture.contracts();
    private static final Path SAMPLES =
            Fixture.CONTRACTS.resolve("../../data-samples").normalize();
    private static final int ROWS = 40;

    @TempDir
    Path directory;

    static Stream<Contract> contracts() {
        return CONTRACTS.tables().values().stream();
    }

    @Test
    @DisplayName("每列有中文列名，另有至少两个中文表头")
    void everyColumnHasTwo() {
        List<String> poor = contracts()
                .flatMap(contract -> contract.columns().stream()
                        .filter(column ->
                                column.title() == null || chinese(column).size() < 2)
                        .map(column -> contract.table() + "." + column.name()))
                .toList();
        assertThat(poor).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    @DisplayName("一个表头在一张表中只指一列")
    void noHeadingNamesTwoColumns(Contract contract) {
        HeadingNames names = new HeadingNames(contract);
        for (int i = 0; i < contract.columns().size(); i++) {
            Column column = contract.columns().get(i);
            assertThat(ColumnTitle.headings(column))
                    .as(column.name())
                    .extracting(names::find)
                    .containsOnly(i);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    @DisplayName("样例各表换成第一套、第二套中文表头与列名，读出的行一样")
    void readsTheSampleUnderChineseHeadings(Contract contract) throws IOException {
        String suffix = suffix(contract);
        List<List<String>> rows = sample(contract, suffix);
        assertThat(rows).isNotEmpty();
        List<Fixture.Record> expected = read(contract, rows, Column::name);
        assertThat(expected).extracting(Fixture.Record::verdict).contains((String) null);
        for (int place = 0; place < 2; place++) {
            int which = place;
            assertThat(read(contract, rows, column -> chinese(column).get(which)))
                    .containsExactlyElementsOf(expected);
        }
        assertThat(read(contract, rows, Column::title)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "employment/unemployment-registrations.csv,注销时间,失业注销日期",
        "employment/unemployment-registrations.csv,注销日期,注销时间",
        "employment/certificates.csv,证书编号,证书号",
        "social-insurance/employers.csv,企业划型,企业规模",
    })
    @DisplayName("新旧两个表头同在一个文件：拒绝并指出两者，内容相同也不例外")
    void refusesTheOldAndTheNewHeading(String path, String old, String current) {
        Contract contract =
                CONTRACTS.tables().get(CONTRACTS.fileNames().tableOf(path).orElseThrow());
        int column = new HeadingNames(contract).find(old);
        List<String> headings =
                new ArrayList<>(contract.columns().stream().map(Column::title).toList());
        headings.set(column, old);
        headings.add(current);
        String row = String.join(",", headings.stream().map(heading -> "1").toList());
        Fixture.write(directory, path, String.join(",", headings) + "\n" + row + "\n");
        Fixture.Record file = Fixture.read(directory, path).file();
        assertThat(file.verdict()).isEqualTo("AMBIGUOUS_COLUMN");
        assertThat(file.detail()).contains("“" + old + "”与“" + current + "”同指一列");
    }

    @ParameterizedTest
    @CsvSource({
        "contribution,单位缴费金额,employer_amount",
        "contribution,个人缴费金额,employee_amount",
        "contribution,个人缴费基数,base",
        "contract,合同终止,ends_on",
        "contract,终止原因,end_reason",
        "person,身份证号码,person_id",
        "person,学历,education",
        "labour_transfer,务工单位名称,destination_employer",
        "labour_transfer,外出务工时间,starts_on",
        "payout,资金来源,fund",
        "target,单位,unit",
        "training,培训开始日期,starts_on",
        "training,培训结束日期,ends_on",
        "contribution,姓名,",
        "contribution,单位名称,",
        "contribution,单位缴费基数,",
        "person,户籍地址,",
        "person,出生日期,",
        "unemployment_registration,失业原因,",
        "employer,人员规模,",
    })
    @DisplayName("相近的表头各归各列，别的内容不认作本表的列")
    void tellsHeadingsApart(String table, String heading, String column) {
        Contract contract = CONTRACTS.tables().get(table);
        int found = new HeadingNames(contract).find(heading);
        assertThat(found < 0 ? null : contract.columns().get(found).name()).isEqualTo(column);
    }

    private static List<String> chinese(Column column) {
        List<String> headings = new ArrayList<>(ColumnTitle.headings(column));
        headings.retainAll(column.aliases());
        return headings;
    }

    /** Rows of the sample as it was delivered, in the order of the contract; those that need a workbook come from one. */
    private List<List<String>> sample(Contract contract, String suffix) throws IOException {
        Path file = file(contract);
        Path copy = directory.resolve(contract.folder()).resolve(contract.stem() + suffix);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        Fixture.Reading reading = Fixture.read(directory, contract.folder() + "/" + copy.getFileName());
        Files.delete(copy);
        return reading.rows().stream()
                .filter(row -> row.verdict() == null)
                .limit(ROWS)
                .map(row -> delivered(contract, row.values()))
                .toList();
    }

    /** Accepted values under the spelling of the contract; persons are invented ones, as the sample's are hashed by now. */
    private static List<String> delivered(Contract contract, List<String> values) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < contract.columns().size(); i++) {
            Column column = contract.columns().get(i);
            String value = values.get(i);
            cells.add(
                    value == null
                            ? ""
                            : switch (column.type()) {
                                case ID_NUMBER -> Fixture.WOMAN;
                                case MONEY ->
                                    new java.math.BigDecimal(value)
                                            .movePointLeft(2)
                                            .toPlainString();
                                default -> column.keyed() ? "虚构名" : value;
                            });
        }
        return cells;
    }

    private static String suffix(Contract contract) throws IOException {
        String name = file(contract).getFileName().toString();
        return name.substring(name.indexOf('.'));
    }

    private static Path file(Contract contract) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(contract.folder()))) {
            return files.filter(file -> file.getFileName().toString().matches(contract.stem() + "(-\\d+)?\\..*"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Fixture.Record> read(Contract contract, List<List<String>> rows, Function<Column, String> heading) {
        String path = contract.folder() + "/" + contract.stem() + ".csv";
        String lines = Stream.concat(
                        Stream.of(contract.columns().stream().map(heading).toList()), rows.stream())
                .map(cells -> cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        Fixture.write(directory, path, lines + "\n");
        Fixture.Reading reading = Fixture.read(directory, path);
        assertThat(reading.file().verdict()).as(reading.file().detail()).isEqualTo("OK");
        assertThat(reading.ignored()).isEmpty();
        return reading.rows();
    }
}
