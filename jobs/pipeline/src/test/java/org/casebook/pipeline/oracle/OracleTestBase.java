package org.casebook.pipeline.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.casebook.policy.Fund;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An empty registry and the policy in force, anew for each test. */
abstract class OracleTestBase {

    @TempDir
    Path dir;

    Oracle oracle;

    HandMade city;

    @BeforeEach
    void open() throws SQLException {
        oracle = Oracle.open().loadPolicyInForce();
        city = new HandMade(oracle);
    }

    @AfterEach
    void close() throws SQLException {
        oracle.close();
    }

    /** Entitlements of cases given as JSON lines. */
    List<Outcome> assess(String stem, int year, CharSequence cases) throws Exception {
        return oracle.outcomesOf(stem, year, Files.writeString(dir.resolve("cases.json"), cases));
    }

    static Outcome granted(String key, String county, Fund fund, long fen) {
        return new Outcome(key, county, null, Map.of(fund, fen));
    }

    static Outcome granted(String key, Fund fund, long fen) {
        return granted(key, "620802", fund, fen);
    }

    static Outcome refused(String key, String county, String ground) {
        return new Outcome(key, county, ground, Map.of());
    }

    static Outcome refused(String key, String ground) {
        return refused(key, "620802", ground);
    }
}
