// Samples of the fields of a form.
import { useState } from "react";
import { type IsoDate, toIsoDate } from "../../kernel/calendar/index.ts";
import { type Fen, toFen } from "../../kernel/money/index.ts";
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { AmountField, CheckField, DateField, Segments, SelectField, TextField } from "./index.ts";

export const fieldSamples: readonly Sample[] = [
  { title: { zh: "录入", en: "Fields" }, Show: Fields },
  { title: { zh: "录错了", en: "A field that is wrong" }, Show: WrongField },
];

function Fields() {
  const text = useText();
  const [name, setName] = useState("");
  const [date, setDate] = useState<IsoDate | null>(toIsoDate("2017-10-10"));
  const [amount, setAmount] = useState<Fen | null>(toFen(102_000));
  const [level, setLevel] = useState<"level2" | "level3">("level2");
  const [view, setView] = useState<"formula" | "code" | "sql">("formula");
  const [critical, setCritical] = useState(false);
  return (
    <div className="stack">
      <TextField
        label={text({ zh: "身份证号、社保卡号或姓名首字母", en: "Citizen no., card no. or initials" })}
        value={name}
        onChange={setName}
      />
      <div className="columns columns-two">
        <DateField
          label={text({ zh: "出院", en: "Discharged" })}
          hint={text({ zh: "打 20171010 就行", en: "20171010 is enough" })}
          value={date}
          onChange={setDate}
        />
        <AmountField label={text({ zh: "甲类,元", en: "Class A, yuan" })} value={amount} onChange={setAmount} />
      </div>
      <SelectField
        label={text({ zh: "医院级别", en: "Level of the hospital" })}
        value={level}
        onChange={setLevel}
        choices={[
          { value: "level2", label: text({ zh: "二级", en: "Level 2" }) },
          { value: "level3", label: text({ zh: "三级", en: "Level 3" }) },
        ]}
      />
      <CheckField label={text({ zh: "急危重症", en: "Critical" })} checked={critical} onChange={setCritical} />
      <Segments
        label={text({ zh: "怎么看", en: "View" })}
        value={view}
        onChange={setView}
        choices={[
          { value: "formula", label: text({ zh: "式子", en: "Formula" }) },
          { value: "code", label: text({ zh: "代码", en: "Code" }) },
          { value: "sql", label: "SQL" },
        ]}
      />
    </div>
  );
}

function WrongField() {
  const text = useText();
  return (
    <DateField
      label={text({ zh: "出院", en: "Discharged" })}
      error={text({ zh: "出院不能早于入院 2017-10-01。", en: "Discharge cannot be before admission on 2017-10-01." })}
      value={toIsoDate("2017-09-30")}
      onChange={() => {}}
    />
  );
}
