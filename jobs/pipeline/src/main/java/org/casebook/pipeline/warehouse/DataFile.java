package org.casebook.pipeline.warehouse;

import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * A file of rows that a commit added to a table.
 *
 * @param length in bytes, as the commit says
 * @param partition the values of the partition columns, which the file itself does not hold
 */
record DataFile(Path path, long length, Map<String, String> partition) {}
