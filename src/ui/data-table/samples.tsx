// Samples of the table: lines of a ledger account with a total, and a table with nothing in it.
import { type Fen, formatYuan, toFen } from "../../kernel/money/index.ts";
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { DataTable } from "./data-table.tsx";

type Line = { readonly date: string; readonly number: string; readonly words: string; readonly creditFen: Fen };

const lines: readonly Line[] = [
  { date: "10-08", number: "YB-2017-1008-002911", words: "结算", creditFen: toFen(300_000) },
  { date: "10-09", number: "YB-2017-1009-001207", words: "结算", creditFen: toFen(1_000_000) },
  { date: "10-10", number: "YB-2017-1010-003318", words: "结算", creditFen: toFen(534_000) },
];

export const dataTableSamples: readonly Sample[] = [
  {
    title: { zh: "密表", en: "Dense table" },
    Show: () => {
      const text = useText();
      return (
        <DataTable
          caption={text({ zh: "应付定点医疗机构", en: "Payable to hospitals" })}
          columns={[
            { key: "date", title: text({ zh: "日期", en: "Date" }), cell: (line) => line.date },
            {
              key: "number",
              title: text({ zh: "单号", en: "No." }),
              kind: "identifier",
              cell: (line) => <a href={`/settlements/${line.number}`}>{line.number}</a>,
            },
            { key: "words", title: text({ zh: "摘要", en: "For" }), cell: (line) => line.words },
            {
              key: "credit",
              title: text({ zh: "贷", en: "Cr" }),
              kind: "number",
              cell: (line) => formatYuan(line.creditFen),
            },
          ]}
          rows={lines}
          keyOf={(line) => line.number}
          selectedKey="YB-2017-1010-003318"
          groupOf={(line) =>
            line.date === "10-10" ? text({ zh: "今天", en: "Today" }) : text({ zh: "以前", en: "Before" })
          }
          total={{ date: text({ zh: "合计", en: "Total" }), credit: "18,340.00" }}
        />
      );
    },
  },
  {
    title: { zh: "没有行的表", en: "A table without rows" },
    Show: () => {
      const text = useText();
      return (
        <DataTable
          caption={text({ zh: "项目", en: "Items" })}
          columns={[]}
          rows={[]}
          keyOf={() => ""}
          empty={text({
            zh: "没有叫“蒸水”的项目。试试项目代码,或看全部 500 个。",
            en: 'No project named "Zhengshui". Try its code, or see all 500.',
          })}
        />
      );
    },
  },
];
