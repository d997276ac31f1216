package org.casebook.pipeline.fold;

import java.util.Map;
import org.casebook.pipeline.warehouse.Run;
import org.casebook.pipeline.warehouse.Warehouse;

/** The registry's tables under their own names, at the versions that an intake run recorded. */
public final class RegistryViews {

    private static final String PREFIX = "registry/";

    private RegistryViews() {}

    public static void open(Warehouse warehouse, Run intake) {
        for (Map.Entry<String, Long> table : intake.writes().entrySet()) {
            if (table.getKey().startsWith(PREFIX)) {
                warehouse
                        .read(intake, table.getKey())
                        .createOrReplaceTempView(table.getKey().substring(PREFIX.length()));
            }
        }
    }
}
