package org.casebook.pipeline.intake.read.workbook;

import org.casebook.policy.Text;

/** What a file is that is named .xlsx and is none, and how to make one of it. */
final class Foreign {

    private Foreign() {}

    /** @param bytes of a file that is no zip */
    static Text file(byte[] bytes) {
        if (Signatures.isOle(bytes)) {
            return Signatures.holdsEncrypted(bytes)
                    ? Text.of(
                            "工作簿设有打开密码；请取消密码后重新另存为 .xlsx",
                            "the workbook is protected by a password; remove it and save the workbook again as .xlsx")
                    : Text.of(
                            "内容是旧版 Excel（.xls）或 WPS（.et）文件，仅改了后缀；请打开后另存为 .xlsx",
                            "it is an old workbook (.xls or .et) under another name; open it and save it as .xlsx");
        }
        if (Signatures.isMarkup(bytes)) {
            return Text.of(
                    "内容是网页或 XML 表格，仅改了后缀；请用 Excel 或 WPS 打开后另存为 .xlsx",
                    "it is a web page or an XML table under another name; open it in a spreadsheet and save it as .xlsx");
        }
        return Text.of(
                "不是完好的 Excel 工作簿（.xlsx）；CSV 文件请用 .csv 后缀，其他请重新另存",
                "not a sound Excel workbook (.xlsx); name a CSV file .csv, or save the workbook again");
    }

    static Text cutOff() {
        return Text.of("工作簿不完整（可能未传输完）或已损坏；请重新复制或导出", "the workbook is cut off or damaged; copy or export it again");
    }

    /** @param parts of a package without a workbook */
    static Text content(Parts parts) {
        if (parts.has("xl/workbook.bin")) {
            return Text.of("是二进制工作簿（.xlsb）；请另存为 .xlsx", "it is a binary workbook (.xlsb); save it as .xlsx");
        }
        if (parts.has("content.xml")) {
            return Text.of(
                    "是 OpenDocument 表格（.ods）；请另存为 .xlsx", "it is an OpenDocument sheet (.ods); save it as .xlsx");
        }
        return Text.of(
                "是压缩包，其中没有工作簿；请直接交付 .xlsx 或 .csv 文件",
                "it is an archive without a workbook; deliver the .xlsx or .csv file itself");
    }
}
