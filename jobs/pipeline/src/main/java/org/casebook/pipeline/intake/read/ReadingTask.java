package org.casebook.pipeline.intake.read;

import java.io.Serializable;
import java.util.Map;
import org.casebook.pipeline.intake.contract.Contract;

/**
 * All that an executor needs to read one file.
 *
 * @param charset of a text, empty for a workbook
 * @param fingerprint of everything that decides the staged rows
 */
public record ReadingTask(
        SourceFile file,
        Contract contract,
        String charset,
        String fingerprint,
        Map<String, String> supersededAreas,
        KeyedHash hash)
        implements Serializable {

    String deliveryDay() {
        return file.deliveryDay();
    }
}
