// The parts of an Excel file beside its sheets: what it holds, its relations, its styles.
import type { NewPart } from "../archive/write-archive.ts";
import { xmlText } from "../xml-text.ts";
import type { CellKind } from "./table.ts";

/** The places of the styles in the list of styles. */
export const styleOf: Readonly<Record<CellKind | "heading", number>> = {
  text: 1,
  whole: 2,
  money: 3,
  day: 4,
  heading: 5,
};

/** The parts of a workbook whose sheets have these names; Excel takes 31 characters and none of `[]:*?/\`. */
export function fixedParts(names: readonly string[]): readonly NewPart[] {
  const shown = names.map((name) => xmlText(name.replaceAll(/[[\]:*?/\\]/g, " ").slice(0, 31)));
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${shown.map((_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`).join("")}</Types>`,
    ),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${shown.map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${shown.map((_, place) => `<Relationship Id="rId${place + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`).join("")}<Relationship Id="rId${shown.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part("xl/styles.xml", styles),
  ];
}

/** `A` for the first column (0), `AA` for the 27th. */
export function columnLetters(place: number): string {
  const known = letters[place];
  if (known !== undefined) return known;
  const rest = Math.floor(place / 26) - 1;
  const written = (rest < 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + (place % 26));
  letters[place] = written;
  return written;
}

const letters: string[] = [];

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function part(name: string, xml: string): NewPart {
  return { name, content: [`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`] };
}

/** Number formats: 49 text, 1 whole, 164 two decimals, 165 a day. */
const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[0, 49, 1, 164, 165].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("")}<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;
