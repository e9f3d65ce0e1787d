// What a machine can see of the house's style: first lines, lengths, names of files and folders, casts.

import ts from "typescript";
import { readSourceTree, type SourceFile } from "../inventory/index.ts";

/** The lengths that the house allows, in lines. A component or a hook lists what is shown and kept; it may be longer. */
export const styleLimits = { fileLines: 300, functionLines: 70, componentLines: 120 } as const;

/** Data tables: long because there is much to say, not because something is complicated. */
const dataTables =
  /\/register\/|\/examples\/|\/townships\.ts$|\/messages\.ts$|\/words\.ts$|\/demo\/catalogue\.ts$|\/bench\/|^bench\//;
const TEST = /\.test\.tsx?$|\/testing\/|\bsamples\.tsx$/;
const componentFile = /\.tsx$|\/use-[a-z-]+\.ts$/;
const emptyNames = /(?:^|\/)(?:utils?|common|helpers?|misc|manager|services?|lib)\//;
const fileName = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|samples|d))*\.tsx?$/;

/** What is out of style below a root, as sentences, in order of path. */
export function findStyleFaults(root: string): string[] {
  return readSourceTree(root).flatMap((file) => [...faultsOfText(file), ...faultsOfSyntax(file)]);
}

function faultsOfText({ path, text }: SourceFile): string[] {
  const lines = text.split("\n").length - 1;
  const isLong = lines > styleLimits.fileLines && !dataTables.test(path);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return [
    ...(text.startsWith("// ") ? [] : [`${path}:1 does not say what the file is for`]),
    ...(isLong ? [`${path} has ${lines} lines; at most ${styleLimits.fileLines}`] : []),
    ...(emptyNames.test(path) ? [`${path} lies in a folder whose name says nothing`] : []),
    ...(fileName.test(name) ? [] : [`${path} is not named in small letters with hyphens`]),
  ];
}

function faultsOfSyntax({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const fault = faultOf(node, source, TEST.test(path));
    if (fault !== null) faults.push(`${path}:${line} ${fault}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function faultOf(node: ts.Node, source: ts.SourceFile, isTest: boolean): string | null {
  if (ts.isAsExpression(node) && node.type.getText(source) !== "const") return "casts with `as`";
  if (ts.isTypeAssertionExpression(node)) return "casts with <…>";
  if (ts.isExportAssignment(node) && !source.fileName.includes("config")) return "exports a default";
  if (isTest || !isFunction(node)) return null;
  const lines = lineCount(node, source);
  const most = componentFile.test(source.fileName) ? styleLimits.componentLines : styleLimits.functionLines;
  return lines > most ? `is a function of ${lines} lines; at most ${most}` : null;
}

function isFunction(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMethodDeclaration(node)
  );
}

function lineCount(node: ts.Node, source: ts.SourceFile): number {
  const [start, end] = [node.getStart(), node.getEnd()].map(
    (place) => source.getLineAndCharacterOfPosition(place).line,
  );
  return (end ?? 0) - (start ?? 0) + 1;
}
