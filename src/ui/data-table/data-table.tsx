// The dense table of a staff screen. Below 700 px each row becomes lines of label and value; nothing scrolls sideways.
import { Fragment, type ReactNode } from "react";

/** A column. `title` is plain text because it labels the value on a phone; `number` aligns right, header with it; `date` never breaks. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly kind?: "text" | "number" | "date" | "identifier";
  /** Shown in the header in place of the title, such as a swatch before it. */
  readonly head?: ReactNode;
  readonly cell: (row: Row, index: number) => ReactNode;
};

export type DataTableProps<Row> = {
  /** Says what the table holds, to a screen reader. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  readonly selectedKey?: string | null;
  /** The name of the group a row belongs to; a new name begins a new group with a line of its own. */
  readonly groupOf?: (row: Row) => string;
  /** The cells of the total, by column key. */
  readonly total?: Readonly<Record<string, ReactNode>>;
  /** What stands in place of the rows when there are none: a sentence that says what to do. */
  readonly empty?: ReactNode;
};

/** Draws a table of rows; needs no script. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (props.rows.length === 0 && props.empty !== undefined) return <div className="empty-state">{props.empty}</div>;
  return (
    <table className="data-table">
      <caption className="only-read-aloud">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.key} scope="col" className={column.kind === "number" ? "number" : undefined}>
              {column.head ?? column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, index) => (
          <Fragment key={props.keyOf(row, index)}>
            <GroupLine table={props} row={row} index={index} />
            <Line table={props} row={row} index={index} />
          </Fragment>
        ))}
      </tbody>
      {props.total === undefined ? null : <Total columns={props.columns} total={props.total} />}
    </table>
  );
}

type LineProps<Row> = { readonly table: DataTableProps<Row>; readonly row: Row; readonly index: number };

function GroupLine<Row>({ table, row, index }: LineProps<Row>) {
  if (table.groupOf === undefined) return null;
  const group = table.groupOf(row);
  const before = table.rows[index - 1];
  if (before !== undefined && table.groupOf(before) === group) return null;
  return (
    <tr className="data-table-group">
      <th scope="colgroup" colSpan={table.columns.length}>
        {group}
      </th>
    </tr>
  );
}

function Line<Row>({ table, row, index }: LineProps<Row>) {
  const selected = table.selectedKey === table.keyOf(row, index);
  return (
    <tr className={selected ? "data-table-selected" : undefined} aria-current={selected ? "true" : undefined}>
      {table.columns.map((column) => (
        <td key={column.key} data-label={column.title} className={cellClass(column.kind)}>
          {column.cell(row, index)}
        </td>
      ))}
    </tr>
  );
}

function Total<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly total: Readonly<Record<string, ReactNode>>;
}) {
  return (
    <tfoot>
      <tr>
        {props.columns.map((column) => (
          <td
            key={column.key}
            data-label={column.kind === "number" ? column.title : undefined}
            className={cellClass(column.kind)}
          >
            {props.total[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function cellClass(kind: Column<never>["kind"] = "text"): string | undefined {
  return { text: undefined, number: "number", date: "unbroken", identifier: "identifier" }[kind];
}
