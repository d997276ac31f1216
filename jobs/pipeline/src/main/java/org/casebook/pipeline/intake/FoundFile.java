package org.casebook.pipeline.intake;

import org.casebook.policy.Text;

/**
 * Something that lies below the input.
 *
 * @param path below the input, with slashes
 * @param uri where it lies, as Hadoop writes paths
 * @param length bytes
 * @param modified milliseconds since 1970
 * @param problem why it isn't a file that can be read, null for a regular one
 */
record FoundFile(String path, String uri, long length, long modified, Text problem) {}
