// Every limit of the documents room, named in one place.

/** Counts, sizes and characters; the unit stands last in each name. */
export const documentLimits = {
  fileBytes: 20 * 1024 * 1024,
  nameCharacters: 120,
  /** What one organisation, or a person without one, may send in a day. */
  filesPerDay: 2_000,
  bytesPerDay: 2 * 1024 * 1024 * 1024,
  /** What a Word or Excel file may unpack to, how many parts it may have, and how often one part is smaller than it says. */
  archive: { parts: 2_000, unpackedBytes: 256 * 1024 * 1024, ratio: 200 },
  /** A part so small needs no ratio. */
  ratioFreeBytes: 1024 * 1024,
  /** A chart in a letter carries its workbook; that workbook carries nothing. */
  archiveNesting: 1,
  /** A part of XML that is looked at for links, and the objects of a PDF that are packed together. */
  xmlBytes: 32 * 1024 * 1024,
  packedObjectsBytes: 64 * 1024 * 1024,
  picturePixels: 100_000_000,
  /** Excel in. */
  columns: 100,
  workbook: { parts: 500, unpackedBytes: 128 * 1024 * 1024 },
  /** Excel out: what one sheet of Excel can hold. */
  sheetRows: 1_048_576,
  sheetCellCharacters: 32_767,
  /** Letters. */
  numberWordCharacters: 20,
  letterCharacters: 20_000,
  letterParagraphs: 200,
  letterAttachments: 50,
} as const;
