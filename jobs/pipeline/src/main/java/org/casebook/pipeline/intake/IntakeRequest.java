package org.casebook.pipeline.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What an intake is asked to do.
 *
 * @param input directory or URI below which the files lie, null when nothing is delivered
 * @param contracts folder of the table contracts
 * @param deliveredOn day of delivery, null for the day under which a content first came, or each file's day of modification
 * @param accepted files that are taken in although something is wrong with them
 * @param mirror whether the input is the whole truth, so that files of earlier deliveries that are not in it go
 * @param withdrawn paths of files of earlier deliveries that are taken back
 */
public record IntakeRequest(
        String input,
        Path contracts,
        LocalDate deliveredOn,
        AcceptedFiles accepted,
        boolean mirror,
        List<String> withdrawn) {

    /** Adds the files of a folder to what was delivered before. */
    public IntakeRequest(String input, Path contracts, LocalDate deliveredOn, boolean acceptBadFiles) {
        this(input, contracts, deliveredOn, acceptBadFiles ? AcceptedFiles.ALL : AcceptedFiles.NONE, false, List.of());
    }
}
