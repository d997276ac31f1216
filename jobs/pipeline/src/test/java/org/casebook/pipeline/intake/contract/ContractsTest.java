package org.casebook.pipeline.intake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.policy.BadInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("数据约定 conf/intake")
class ContractsTest {

    @TempDir
    Path directory;

    @Test
    @DisplayName("约定的全部表")
    void knowsEveryTable() {
        assertThat(Fixture.contracts().tables().keySet())
                .containsExactlyInAnyOrder(
                        "employer",
                        "person",
                        "contribution",
                        "contract",
                        "distressed_employer",
                        "unemployment_registration",
                        "unemployment_benefit",
                        "training",
                        "certificate",
                        "internship",
                        "startup",
                        "employer_loan",
                        "labour_transfer",
                        "labour_base",
                        "public_post",
                        "placement",
                        "incubator",
                        "payout",
                        "fund_ledger",
                        "target");
    }

    @ParameterizedTest
    @CsvSource({
        "social-insurance/employers.csv,employer",
        "social-insurance/contributions-2017.csv,contribution",
        "social-insurance/contributions-201907.csv.gz,contribution",
        "social-insurance/distressed-employers.xlsx,distressed_employer",
        "employment/unemployment-benefits-2018.TXT,unemployment_benefit",
        "labour-export/transfers-2018.csv,labour_transfer",
        "finance/fund-ledger.csv,fund_ledger",
        "finance/payouts-2018-01.csv,payout",
        "finance/payouts-2018-01-31.csv,",
        "employment/Incubators.csv,incubator",
        "employment/placements.CSV,placement",
        "Employment/ＰＥＲＳＯＮＳ.xlsx,person",
        "employment/劳务基地.csv,labour_base",
        "employment/失业登记-2019-12.xlsx,unemployment_registration",
        "employment/创业担保贷款（小微企业）.xlsx,employer_loan",
        "finance/targets (1).csv,",
        "employment/employer-loans.csv.zip,",
        "finance/payouts-a.csv,",
        "employment/employers.csv,",
        "employers.csv,",
        "a/social-insurance/employers.csv,",
    })
    @DisplayName("表由文件夹与文件名得知，末尾一段数字是分段标记")
    void knowsTheTableOfAFile(String path, String table) {
        assertThat(Fixture.contracts().fileNames().tableOf(path).orElse(null)).isEqualTo(table);
    }

    @Test
    @DisplayName("说明、清单、隐藏文件与 expected/ 不算交付的表")
    void leavesOtherFilesAlone() {
        FileNames names = Fixture.contracts().fileNames();
        assertThat(List.of("defects.json", "truth.json", "SYNTHETIC.txt", "README.md", "expected/2019.csv"))
                .allMatch(names::ignores);
        assertThat(List.of("employment/persons.csv", "employment/README.txt", "other.json"))
                .noneMatch(names::ignores);
    }

    @Test
    @DisplayName("操作系统与办公软件的残留文件不算交付")
    void knowsLitter() {
        FileNames names = Fixture.contracts().fileNames();
        assertThat(List.of(
                        ".DS_Store",
                        "__MACOSX/employment/._persons.csv",
                        "employment/Thumbs.db",
                        "employment/desktop.ini",
                        "employment/.persons.csv.swp",
                        "finance/~$targets.xlsx",
                        "labour-export/.~lock.transfers.csv#"))
                .allMatch(names::isLitter);
        assertThat(List.of("employment/persons.csv", "employment/a~b.csv", "thumbs.db.csv"))
                .noneMatch(names::isLitter);
    }

    @Test
    @DisplayName("不知是哪张表的文件：压缩包、另一份副本、写错的名字，各说明该怎么办")
    void saysWhatToDoAboutUnknownFiles() {
        FileNames names = Fixture.contracts().fileNames();
        assertThat(names.adviceOn("employment/employer-loans.csv.zip").zh()).contains("解压");
        assertThat(names.adviceOn("finance/targets (1).csv").zh()).contains("只留一份");
        assertThat(names.adviceOn("finance/targets - 副本.csv").zh()).contains("只留一份");
        assertThat(names.adviceOn("employment/incubator.csv").zh()).contains("employment/incubators");
    }

    @Test
    @DisplayName("其他文件名可在 files.yaml 中登记")
    void mapsOtherNames() throws IOException {
        copyContracts();
        edit("files.yaml", "names:\n", "names:\n  - {file: finance/发放明细, table: payout}\n");
        assertThat(Contracts.read(directory).fileNames().tableOf("finance/发放明细-2019.xlsx"))
                .contains("payout");
    }

    @Test
    @DisplayName("别名对各表的同名列都有效")
    void sharesAliases() {
        HeadingNames headings = new HeadingNames(Fixture.contracts().tables().get("payout"));
        assertThat(headings.exact("AAE003")).isEqualTo(2);
        assertThat(headings.exact("登记地")).isEqualTo(5);
        assertThat(headings.exact("行政区划代码")).isEqualTo(5);
        assertThat(headings.find("C_aab191")).isEqualTo(4);
        assertThat(headings.exact("C_aab191")).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "person.yaml|required: yes|requird: yes|'required'",
                "person.yaml|type: area|type: are|type",
                "person.yaml|required: yes|required: maybe|yes or no",
                "person.yaml|list: education|list: educaton|'education'",
                "person.yaml|key: [person_id]|key: [persn_id]|'person_id'",
                "files.yaml|table: target}|table: targt}|'target'",
                "files.yaml|20%|lots|share",
                "codelists.yaml|codes: ['10']|codes: ['20']|two entries",
                "employer.yaml|[AAB004, 单位名称]|[AAB001, 单位名称]|names both",
            })
    @DisplayName("写错的约定：停止，指出文件与最接近的写法")
    void refusesWhatItDoesNotUnderstand(String file, String right, String wrong, String hint) throws IOException {
        copyContracts();
        edit(file, right, wrong);
        assertThatThrownBy(() -> Contracts.read(directory))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(file)
                .hasMessageContaining(hint);
    }

    private void copyContracts() throws IOException {
        try (Stream<Path> files = Files.list(Fixture.CONTRACTS)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));
    }
}
