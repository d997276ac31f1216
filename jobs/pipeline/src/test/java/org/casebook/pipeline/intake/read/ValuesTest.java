package org.casebook.pipeline.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.pipeline.intake.Fixture.MAN;
import static org.casebook.pipeline.intake.Fixture.OTHER;
import static org.casebook.pipeline.intake.Fixture.WOMAN;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.casebook.pipeline.intake.Fixture;
import org.casebook.pipeline.intake.contract.Suspicion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("各地的写法读作同一个值")
class ValuesTest {

    private static final String CONTRACTS = "social-insurance/contracts.csv";
    private static final String CONTRACT_HEADING =
            "person_id|employer_id|signed_on|starts_on|ends_on|ended_on|end_reason\n";
    private static final String REGISTRATIONS = "employment/unemployment-registrations.csv";
    private static final String REGISTRATION_HEADING =
            "person_id|registered_on|county|reason|hardship_category|closed_on\n";
    private static final String POSTS = "employment/public-posts.csv";
    private static final String POST_HEADING = "post_id|person_id|starts_on|ends_on|county|village\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            nullValues = "ok",
            delimiter = '|',
            value = {
                "0019-03-01|OUT_OF_RANGE",
                "1019-03-01|OUT_OF_RANGE",
                "1899-12-31|OUT_OF_RANGE",
                "1989-12-31|OUT_OF_RANGE",
                "1990-01-01|ok",
                "9999-12-31|OUT_OF_RANGE",
                "0000-00-00|MISSING_VALUE",
                "20190|BAD_TYPE",
                "2019.3.1|ok",
                "20190301000000|ok",
            })
    @DisplayName("早于 1900 年或本人出生（1990-01-01）的日期超出范围")
    void boundsDays(String day, String verdict) {
        assertThat(read(CONTRACTS, CONTRACT_HEADING, MAN + "|E1|2019-01-01|" + day + "|||")
                        .verdicts())
                .containsExactly(verdict);
    }

    @Test
    @DisplayName("早于出生的月份超出范围")
    void boundsMonths() {
        String heading = "person_id|month|county|benefit|medical_premium\n";
        Fixture.Reading reading = read(
                "employment/unemployment-benefits.csv",
                heading,
                MAN + "|198912|620802|1|1",
                MAN + "|1990/01|620802|1|1",
                MAN + "|0019-03|620802|1|1");
        assertThat(reading.verdicts()).containsExactly("OUT_OF_RANGE", null, "OUT_OF_RANGE");
    }

    @Test
    @DisplayName("文本文件中整列都是五位数时才读作序列号，混在日期中的一个不是")
    void readsSerialsOfWholeColumns() {
        Fixture.Reading whole = read(
                CONTRACTS, CONTRACT_HEADING, MAN + "|E1|2019-01-01|43525||20190|", MAN + "|E2|2019-01-01|43526.0|||");
        assertThat(whole.verdicts()).containsExactly("BAD_TYPE", null);
        assertThat(whole.rows().get(1).values().get(3)).isEqualTo("2019-03-02");
        Fixture.Reading mixed = read(
                CONTRACTS, CONTRACT_HEADING, MAN + "|E1|2019-01-01|43525|||", MAN + "|E2|2019-01-01|2019-03-01|||");
        assertThat(mixed.verdicts()).containsExactly("BAD_TYPE", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(null)",
                "NaN",
                "N/A",
                "#N/A",
                "None",
                "nil",
                "--",
                "——",
                "/",
                "空",
                "\u200B",
                "\u00A0",
                "0000-00-00",
                "00000000",
                "1900-01-00",
                "0000-00-00 00:00:00",
                "9999-12-31",
                "99991231",
                "长期"
            })
    @DisplayName("没有值的各种写法")
    void readsNothing(String text) {
        Fixture.Reading reading =
                read(CONTRACTS, CONTRACT_HEADING, MAN + "|E1|2019-01-01|2019-01-01|" + text + "|" + text + "|");
        assertThat(reading.verdicts()).containsExactly((String) null);
        assertThat(reading.rows().get(0).values().subList(4, 6)).containsOnlyNulls();
    }

    @Test
    @DisplayName("必填的金额、代码写 n/a 是写错；必填的文字写 n/a 是没有填")
    void takesNothingForAMistakeWhereANumberMustStand() {
        String heading = "person_id|employer_id|insurance|period|base|employer_amount|employee_amount|paid|paid_on\n";
        assertThat(read(
                                "social-insurance/contributions.csv",
                                heading,
                                MAN + "|E1|210|201903|n/a|2|1|1|",
                                MAN + "|E1|None|201903|3|2|1|1|",
                                MAN + "|E1|210|201903|-|2|1|1|",
                                MAN + "|N/A|210|201903|3|2|1|1|")
                        .verdicts())
                .containsExactly("BAD_TYPE", "UNKNOWN_CODE", "MISSING_VALUE", "MISSING_VALUE");
    }

    @Test
    @DisplayName("不可见字符在号码、编号、日期、代码、金额、是否、姓名、文字中都不算")
    void overlooksInvisibleCharacters() {
        List<String> plain = List.of(MAN, "E1", "310", "201903", "1,500.5", "2", "0", "是", "2019-04-01");
        String heading = "person_id|employer_id|insurance|period|base|employer_amount|employee_amount|paid|paid_on\n";
        Fixture.Reading clothed = read(
                "social-insurance/contributions.csv",
                heading,
                String.join("|", plain),
                plain.stream()
                        .map(value -> "\u00A0\uFEFF" + value.charAt(0) + "\u200B\u2060\u202E" + value.substring(1)
                                + "\u00AD\u3000")
                        .collect(Collectors.joining("|")));
        assertThat(clothed.verdicts()).containsOnlyNulls();
        assertThat(clothed.rows().get(1).values())
                .isEqualTo(clothed.rows().get(0).values());
    }

    @Test
    @DisplayName("为防止表格软件改成数字而加的 =\"…\" 和撇号不是值的一部分")
    void unwrapsNumbers() {
        Fixture.Reading reading = read(
                CONTRACTS,
                CONTRACT_HEADING,
                MAN + "|0012|2019-01-01|2019-01-02|||1",
                "'" + MAN + "|'0012|'2019-01-01|'20190102|||'1",
                "=" + quoted(MAN) + "|=" + quoted("0012") + "|2019-01-01|2019-01-02|||1");
        assertThat(reading.verdicts()).containsOnlyNulls();
        assertThat(reading.rows().stream().map(Fixture.Record::values).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("编号成了科学计数，后几位已丢失：退回，不当作编号；1E5 之类的编号照读")
    void refusesNumbersThatASpreadsheetRounded() {
        Fixture.Reading reading = read(
                CONTRACTS,
                CONTRACT_HEADING,
                MAN + "|1.928E+15|2019-01-01|2019-01-02|||1",
                MAN + "|6.20802E+17|2019-01-01|2019-01-02|||1",
                MAN + "|1E5|2019-01-01|2019-01-02|||1");
        assertThat(reading.verdicts()).containsExactly("BAD_TYPE", "BAD_TYPE", null);
        assertThat(reading.rows()).extracting(Fixture.Record::column).startsWith("employer_id", "employer_id");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    @Test
    @DisplayName("姓名中的空白和不可见字符不改变哈希")
    void hashesNamesWithoutSpacing() {
        String heading = "person_id|person_name|hukou_county|hukou_type|residence_county|education|disabled|veteran"
                + "|low_income|poor_household|zero_employment_household\n";
        String rest = "|620802.0|10.0|620802|20|0.0|1.0|0|0|0";
        Fixture.Reading reading = read(
                "employment/persons.csv",
                heading,
                MAN + "|王伟" + rest,
                WOMAN + "|王\u00A0伟\u200B" + rest,
                OTHER + "|\u3000王　伟" + rest);
        assertThat(reading.rows().stream().map(row -> row.values().get(1)).distinct())
                .containsExactly(Fixture.HASH.hex(KeyedHash.Kind.NAME, "王伟"));
        assertThat(reading.rows().get(0).values()).contains("620802", "URBAN", "true", "false");
    }

    @Test
    @DisplayName("只有一种可能时补上前导零，并说一次；100 还是 100")
    void restoresLeadingZeros() {
        Fixture.Reading reading = read(
                REGISTRATIONS,
                REGISTRATION_HEADING,
                MAN + "|2019-02-01|620802|0|100|",
                MAN + "|2019-02-02|620802|0|10|",
                MAN + "|2019-02-03|620802|0|20.0|",
                MAN + "|2019-02-04|620802|0|١٠|",
                MAN + "|2019-02-05|620802|0|0|");
        assertThat(reading.verdicts()).containsExactly(null, null, null, "UNKNOWN_CODE", "UNKNOWN_CODE");
        assertThat(reading.rows().subList(0, 3).stream().map(row -> row.values().get(4)))
                .containsExactly("100", "010", "020");
        assertThat(reading.facts().suspicions()).singleElement().satisfies(said -> {
            assertThat(said.kind()).isEqualTo(Suspicion.Kind.LEADING_ZEROS_RESTORED);
            assertThat(said.column()).isEqualTo("hardship_category");
            assertThat(said.line()).isEqualTo(3);
            assertThat(said.text().zh()).contains("2 个代码缺前导零").contains("第 3 行 10 → 010");
            assertThat(said.text().en()).contains("2 codes").contains("10 → 010 in line 3");
        });
    }

    @Test
    @DisplayName("自编号码即使像十五位身份证号也保留原样；真是身份证号则哈希")
    void keepsNumbersOfTheBureausOwn() {
        String old = MAN.substring(0, 6) + MAN.substring(8, 17);
        Fixture.Reading reading = read(
                POSTS,
                POST_HEADING,
                "620802190301000|" + MAN + "|2019-03-01||620802|朝阳村",
                old + "|" + MAN + "|2019-03-01||620802|朝阳村",
                old + "|" + WOMAN + "|2019-03-01||620802|朝阳村",
                WOMAN + "|" + MAN + "|2019-03-01||620802|朝阳村");
        assertThat(reading.rows().stream().map(row -> row.values().get(0)))
                .containsExactly(
                        "620802190301000",
                        Fixture.HASH.hex(KeyedHash.Kind.PERSON, MAN),
                        old,
                        Fixture.HASH.hex(KeyedHash.Kind.PERSON, WOMAN));
    }

    @Test
    @DisplayName("身份证号作单位编号时，各表哈希一致")
    void hashesIdentityNumbersOfEmployers() {
        String hashed = Fixture.HASH.hex(KeyedHash.Kind.PERSON, MAN);
        String old = MAN.substring(0, 6) + MAN.substring(8, 17);
        for (String number : List.of(MAN, "'" + MAN, old)) {
            assertThat(read(
                                    "social-insurance/employers.csv",
                                    "employer_id|employer_name|county|industry|ownership|scale|standing|registered_on\n",
                                    number + "|甲店|620802|F|175|4|1|2010-01-01")
                            .rows()
                            .get(0)
                            .values()
                            .get(0))
                    .isEqualTo(hashed);
            assertThat(read(CONTRACTS, CONTRACT_HEADING, WOMAN + "|" + number + "|2019-01-01|2019-01-01|||")
                            .rows()
                            .get(0)
                            .values()
                            .get(1))
                    .isEqualTo(hashed);
            assertThat(read(
                                    "employment/labour-bases.csv",
                                    "base_id|base_name|county|kind|operator_employer_id|designated_on\n",
                                    "B1|甲基地|620802|1|" + number + "|2019-01-01")
                            .rows()
                            .get(0)
                            .values()
                            .get(4))
                    .isEqualTo(hashed);
        }
    }

    private Fixture.Reading read(String path, String heading, String... rows) {
        String content = heading + Arrays.stream(rows).map(row -> row + "\n").collect(Collectors.joining());
        Fixture.write(directory, path, content);
        return Fixture.read(directory, path);
    }
}
