package org.casebook.pipeline.intake.read.workbook;

import java.util.BitSet;

/**
 * A row with content.
 *
 * @param number in the sheet, from 1
 * @param texts by column up to the last with content, "" for an empty cell, see {@link Mark} for others
 * @param counted columns of cells without reference, which stand right of the cell before; empty ones, too
 */
public record SheetRow(int number, String[] texts, BitSet counted) {}
