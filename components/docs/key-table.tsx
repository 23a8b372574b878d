import { Table, TableCell, TableHead, TableRow } from "@/components/ui/table";

export type Row = readonly [string, string, ...string[]];

type KeyTableProps = {
  /** What it lists; no two tables of a page the same. */
  label: string;
  heads: string[];
  rows: readonly Row[];
  /** Columns that are words of a program. */
  code?: number[];
  /** Rows that can be linked to: by their first cell. */
  anchors?: boolean;
};

/** A small table of texts. */
export function KeyTable({ label, heads, rows, code = [], anchors = false }: KeyTableProps) {
  return (
    <div className="mt-4">
      <Table scrolls={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <TableHead key={head}>{head}</TableHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.join()} id={anchors ? row[0] : undefined} className="target:bg-accent-soft">
              {row.map((cell, i) => (
                <TableCell key={heads[i]} className={i > 0 ? "min-w-40" : undefined}>
                  {code.includes(i) ? <code className="code">{cell}</code> : cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
