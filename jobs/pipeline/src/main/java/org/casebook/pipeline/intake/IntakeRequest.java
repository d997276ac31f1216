package org.casebook.pipeline.intake;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What an intake is asked to do.
 *
 * @param input directory or URI below which the files lie
 * @param contracts folder of the table contracts
 * @param deliveredOn day of delivery, null for each file's day of modification
 * @param acceptBadFiles go on without the files that cannot be used, and with those that have too many bad rows
 */
public record IntakeRequest(String input, Path contracts, LocalDate deliveredOn, boolean acceptBadFiles) {}
