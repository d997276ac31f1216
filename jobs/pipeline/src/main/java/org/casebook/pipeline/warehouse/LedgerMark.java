package org.casebook.pipeline.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;

/**
 * By what an entry of the ledger is missed when it gets lost or is changed.
 *
 * @param hash of the entry's content
 * @param seal of the commit that brought it; empty when an older Casebook did
 */
record LedgerMark(String hash, String seal) {

    static final LedgerMark NONE = new LedgerMark("", "");

    /** @param text as {@link #toString} gives it */
    static LedgerMark parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0
                ? new LedgerMark(text, "")
                : new LedgerMark(text.substring(0, blank), text.substring(blank + 1));
    }

    @Override
    public String toString() {
        return seal.isEmpty() ? hash : hash + " " + seal;
    }

    /**
     * Checks that the entry is there and that its files are those that were written.
     *
     * @param known the hashes of all entries that were found
     */
    boolean isSound(Set<String> known, FileSystem files, TableLog log) {
        if (hash.isEmpty()) {
            return true;
        }
        if (!known.contains(hash)) {
            return false;
        }
        if (seal.isEmpty()) {
            return true;
        }
        try {
            Seal sealed = new Seal(seal);
            List<Commit> commits = new ArrayList<>();
            for (long version : sealed.versions()) {
                commits.add(log.commit(version));
            }
            sealed.check(files, commits);
            return true;
        } catch (IOException | RuntimeException e) { // a mark that is no mark is one that was changed
            return false;
        }
    }
}
