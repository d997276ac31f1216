package org.casebook.pipeline.warehouse;

import org.casebook.policy.Text;

/** What makes a part of the warehouse anew. */
final class Remedy {

    static final String LEDGER = "ledger";

    private Remedy() {}

    /**
     * @param table its name in the warehouse, or how it begins
     * @param year as it is written behind {@code --year}
     */
    static Text of(String table, String year) {
        String part = table.contains("/") ? table.substring(0, table.indexOf('/')) : table;
        return switch (part) {
            case "casebook", "indicator" ->
                Text.of("请重新运行 casebook fold --year %s。", "Run casebook fold --year %s again.", year);
            case "outcome" ->
                Text.of(
                        "请对 %s 年度重新运行原来的命令（casebook estimate 或 simulate）。",
                        "Run the same command (casebook estimate or simulate) again for %s.", year);
            case "staging" ->
                Text.of(
                        "请移走数据仓库中的 staging 文件夹，再对全部交付文件重新运行 casebook intake。",
                        "Move the folder staging of the warehouse away, then run casebook intake again on all deliveries.");
            case LEDGER ->
                Text.of(
                        "请从备份恢复数据仓库中的 ledger 文件夹（连同以点开头的隐藏文件）。没有备份时请移走该文件夹，对全部交付文件重新运行 casebook"
                                + " intake，再运行 fold：已有的数据表不会被误用。",
                        "Restore the folder ledger of the warehouse with its hidden files from a backup. Without one, move it away, run casebook"
                                + " intake again on all deliveries, then fold: no table that is there will be taken for"
                                + " another.");
            default ->
                Text.of(
                        "请对全部交付文件重新运行 casebook intake，再运行 fold。",
                        "Run casebook intake again on all deliveries, then fold.");
        };
    }
}
