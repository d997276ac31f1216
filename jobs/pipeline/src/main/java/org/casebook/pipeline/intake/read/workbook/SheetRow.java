package org.casebook.pipeline.intake.read.workbook;

/**
 * A row with content.
 *
 * @param number in the sheet, from 1
 * @param texts by column up to the last with content, "" for an empty cell, see {@link Mark} for others
 */
public record SheetRow(int number, String[] texts) {}
