import { TableCell, TableRow } from "@/components/ui/table";
import { count } from "@/lib/client/format/amount";
import type { ImportIssue } from "@/lib/contracts/import";

// Cells run on in lines on a phone, where their heads are not seen.
const inline = "max-sm:mr-2 max-sm:inline max-sm:p-0! max-sm:text-left";
const line = "max-sm:mt-0.5 max-sm:block max-sm:p-0!";
// An empty block before an inline cell begins a new line.
const newLine = "max-sm:before:block max-sm:before:content-['']";

/** One entry: where it is, what stands there, what is wrong with it, and what to write instead. */
export function ErrorRow({ issue: { file, row, column, value, problem, fix } }: { issue: ImportIssue }) {
  return (
    <TableRow className="max-sm:block max-sm:py-3">
      <TableCell className={`wrap-anywhere max-w-52 text-quiet ${inline}`}>{file}</TableCell>
      <TableCell numeric className={`tabular-nums ${inline}`}>
        {row === 0 ? (
          <span className="text-quiet">whole file</span>
        ) : (
          <>
            <span className="sm:hidden">row </span>
            {count(row)}
          </>
        )}
      </TableCell>
      <TableCell className={`font-medium ${inline}`}>
        {column || <span className="font-normal text-quiet">whole row</span>}
      </TableCell>
      <TableCell className={`max-w-64 ${inline} ${newLine}`}>
        {value ? (
          <q className="wrap-anywhere sm:line-clamp-3">{value}</q>
        ) : (
          <span className="text-tentative">blank</span>
        )}
      </TableCell>
      <TableCell className={`text-negative ${inline}`}>{problem}</TableCell>
      <TableCell className={`max-w-80 text-quiet ${line}`}>{fix}</TableCell>
    </TableRow>
  );
}
