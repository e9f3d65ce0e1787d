// The 36 places where the text is silent or unclear, each with the reading chosen and why. Nobody has confirmed one yet.

import type { Gap } from "../../../kernel/law/index.ts";

export const readings: readonly Gap[] = [
  {
    id: "A01",
    clauses: ["medical.25.2"],
    question: { zh: "年度起付线封顶是多少?", en: "How much is the yearly cap on deductibles?" },
    reading: { zh: "2,300元,暂定。", en: "2,300 yuan, provisional." },
    reason: {
      zh: "后来的衡阳办法在同一句话里写的就是2,300元;2017年的省级通知没有找到。",
      en: "A later Hengyang text puts 2,300 in place of the same phrase; the provincial notice of 2017 was not found.",
    },
    confirmedBy: null,
  },
  {
    id: "A02",
    clauses: ["medical.28.1"],
    question: {
      zh: "省级定点医院的起付线和支付比例是多少?",
      en: "What are the deductible and the fund share in provincial hospitals?",
    },
    reading: { zh: "起付线2,300元,比例60%,都是暂定。", en: "2,300 yuan and 60 %, both provisional." },
    reason: {
      zh: "第25条·2说封顶等于省级最高起付线;60%是唯一找到的省级比例(后来的湖南规定),且不高于本市三级医院。",
      en: "By 25.2 the cap equals the highest provincial deductible; 60 % is the only provincial rate found (a later Hunan rule) and is not above the city's level-3 rate.",
    },
    confirmedBy: null,
  },
  {
    id: "A03",
    clauses: ["medical.25.1", "medical.25.2"],
    question: {
      zh: "费用不到起付线时,计入年度封顶的是整条起付线还是实际承担的数?",
      en: "When a bill stays below the deductible, does the full deductible count toward the cap?",
    },
    reading: { zh: "只计实际承担的数。", en: "Only the amount actually absorbed." },
    reason: { zh: "没有发生的费用,不能算作已经承担。", en: "A person should not be credited with cost not incurred." },
    confirmedBy: null,
  },
  {
    id: "A04",
    clauses: ["medical.26.1"],
    question: {
      zh: "支付比例乘在减起付线之前,还是之后?",
      en: "Does the fund share apply before or after the deductible?",
    },
    reading: { zh: "之后。", en: "After." },
    reason: {
      zh: "起付线的本义就是先由个人承担;怀化的同类办法也明写如此。",
      en: "That is what a deductible means; the sister text of Huaihua says so explicitly.",
    },
    confirmedBy: null,
  },
  {
    id: "A05",
    clauses: ["medical.25.1", "medical.25.2"],
    question: {
      zh: "第二次及以后住院,起付线减半吗?",
      en: "Is the deductible halved for the second and later stays?",
    },
    reading: { zh: "不减半,每次按全额,直到年度封顶。", en: "No: the full amount until the cap is reached." },
    reason: {
      zh: "文本只给了封顶;减半是湖南其他城市和后来的规定。",
      en: "The text gives only the cap; halving belongs to other Hunan cities and later rules.",
    },
    confirmedBy: null,
  },
  {
    id: "A06",
    clauses: ["medical.27.1"],
    question: {
      zh: "床位费限额按天比还是按平均比?天数怎么算?",
      en: "Is the bed cap tested per day or on average? How are days counted?",
    },
    reading: {
      zh: "按账单逐天比;计费天数不超过住院夜数(至少1天)。",
      en: "Per day as billed; billed days may not exceed the nights stayed (at least 1).",
    },
    reason: { zh: "文字是“每天”。", en: "The wording is 'per day'." },
    confirmedBy: null,
  },
  {
    id: "A07",
    clauses: ["medical.27.1", "medical.28.1"],
    question: { zh: "省级医院有床位费限额吗?", en: "Is there a bed cap in provincial hospitals?" },
    reading: { zh: "本办法不设。", en: "None from this regulation." },
    reason: { zh: "第27条·1只说市级及以下。", en: "27.1 names institutions of city level and lower only." },
    confirmedBy: null,
  },
  {
    id: "A08",
    clauses: ["medical.27.1", "medical.31.2"],
    question: { zh: "异地住院用哪个床位费限额?", en: "Which bed cap applies to stays outside the area?" },
    reading: { zh: "同级医院的限额。", en: "The cap of the same level." },
    reason: { zh: "“同级标准”是整套标准。", en: "'Same-level standards' apply as a whole." },
    confirmedBy: null,
  },
  {
    id: "A09",
    clauses: ["medical.23.1"],
    question: { zh: "跨过12月31日的住院算哪一年?", en: "To which year does a stay across 31 December belong?" },
    reading: {
      zh: "算出院那一年;次年没有续保的,只算到12月31日,归旧年。",
      en: "To the year of discharge; if cover is not renewed, only the days up to 31 December count, in the old year.",
    },
    reason: { zh: "结算在出院时进行。", en: "Settlement happens at discharge." },
    confirmedBy: null,
  },
  {
    id: "A10",
    clauses: ["medical.31.3"],
    question: { zh: "哪些住院需要转诊?", en: "When is a referral required?" },
    reading: {
      zh: "户籍县区内的基层、一级、二级医院不需要;三级、省级和县区以外的医院需要。这张表可以改。",
      en: "Not for township, level 1 and level 2 in the home county or district; required for level 3, provincial and any hospital outside it. The table can be edited.",
    },
    reason: {
      zh: "分级诊疗从县内首诊开始;湖南一份同类文本写明“县内首诊、逐级转外”。",
      en: "Tiered care starts with first contact in the county; a sister text in Hunan says 'first contact in the county, step by step outside'.",
    },
    confirmedBy: null,
  },
  {
    id: "A11",
    clauses: ["medical.31.2", "medical.31.3"],
    question: {
      zh: "在异地定点医院住院,没有获准的备案,怎么办?",
      en: "What applies in a designated hospital outside the area without an agreed filing?",
    },
    reading: {
      zh: "降15个百分点;已有转诊的不降。",
      en: "The rate falls by 15 points unless a referral was given; with a referral nothing is cut.",
    },
    reason: {
      zh: "第31条·3只把降比例与缺转诊相连;两样都没有,就是越过了分级诊疗。全不付只用于非定点机构。",
      en: "31.3 ties the cut to the missing referral alone; without either paper the patient went past tiered care. Total refusal is reserved for non-designated institutions.",
    },
    confirmedBy: null,
  },
  {
    id: "A12",
    clauses: ["medical.31.2", "medical.31.3"],
    question: {
      zh: "既没有转诊又没有备案,降两次吗?",
      en: "Are a missing referral and a missing filing cut twice?",
    },
    reading: { zh: "只降一次。", en: "One reduction only." },
    reason: { zh: "一句话,降一次。", en: "One sentence, one reduction." },
    confirmedBy: null,
  },
  {
    id: "A13",
    clauses: ["medical.31.3", "medical.31.5"],
    question: {
      zh: "急危重症住进定点医院,备案迟了,怎么办?",
      en: "What applies to a critical case in a designated hospital whose filing is late?",
    },
    reading: { zh: "降15个百分点。", en: "The rate falls by 15 points." },
    reason: {
      zh: "否则备案的义务就落空了;经办机构可以写明理由放行。",
      en: "The duty to file would be empty otherwise; the agency may override with a written reason.",
    },
    confirmedBy: null,
  },
  {
    id: "A14",
    clauses: ["medical.31.4"],
    question: {
      zh: "非定点医院“原则上不付”,是什么意思?",
      en: "What does 'in principle not paid' mean for non-designated institutions?",
    },
    reading: {
      zh: "付0;可人工放行,须写理由并经第二人批准。",
      en: "0, with a manual override that needs a reason and a second approval.",
    },
    reason: { zh: "余地留着,但看得见。", en: "It keeps the discretion visible." },
    confirmedBy: null,
  },
  {
    id: "A15",
    clauses: ["medical.31.5"],
    question: { zh: "3个工作日怎么数?", en: "How are the 3 working days counted?" },
    reading: {
      zh: "入院当天不算,到第3个工作日二十四时为止。",
      en: "The day of admission is excluded; the period ends at 24:00 of the third working day.",
    },
    reason: { zh: "期间计算的一般规则。", en: "The general rule on periods." },
    confirmedBy: null,
  },
  {
    id: "A16",
    clauses: ["medical.31.5", "medical.31.6"],
    question: {
      zh: "经办机构的同意也要在3天之内吗?",
      en: "Must the agency's consent also fall inside the 3 days?",
    },
    reading: {
      zh: "不必,以提交时间为准;但仍须同意,不同意就不免,未决定的等决定。",
      en: "No: submission decides timeliness; consent is still needed, refusal removes the exemption, an undecided filing waits.",
    },
    reason: { zh: "机构拖延,不能让病人吃亏。", en: "Delay of the agency must not harm the patient." },
    confirmedBy: null,
  },
  {
    id: "A17",
    clauses: ["medical.25.1", "medical.26.1", "medical.27.1", "medical.31.2"],
    question: {
      zh: "外地医院和没有定级的医院算哪一级?",
      en: "Which level do hospitals elsewhere and ungraded ones have?",
    },
    reading: {
      zh: "按正式等级;没有定级的按一级;省外三级用三级这一行,不用省级那一行。",
      en: "The official grade; ungraded = level 1; level 3 outside the province takes the level-3 row, not the provincial row.",
    },
    reason: {
      zh: "“同级”是本办法里的级;后来的湖南规定把没有定级的归入一级。",
      en: "'Same level' means the levels of this regulation; a later Hunan rule groups ungraded with level 1.",
    },
    confirmedBy: null,
  },
  {
    id: "A18",
    clauses: ["medical.15.2"],
    question: {
      zh: "新生儿:天数怎么数,什么算特殊情况,年底出生怎么办?",
      en: "Newborns: how are days counted, what are special circumstances, what at the end of the year?",
    },
    reading: {
      zh: "出生当天为第0天;末日顺延到下一个工作日;理由代码为婴儿或母亲患病、落户受阻、其他经批准;缴出生年的费用,可同时缴次年的。",
      en: "The day of birth is 0; the last day moves to the next working day; reason codes: illness of child or mother, obstacle to registration, other with approval; the contribution of the birth year, and optionally of the next.",
    },
    reason: { zh: "期间计算的一般规则;文本没有写。", en: "The general rule on periods; the text is silent." },
    confirmedBy: null,
  },
  {
    id: "A19",
    clauses: ["medical.15.2"],
    question: {
      zh: "新生儿还没有自己的号码时住院,怎么办?",
      en: "What of a newborn's stay before the child has a number of its own?",
    },
    reading: {
      zh: "用与监护人相连的临时号,参保后再结算。",
      en: "A temporary number linked to the guardian; settled after enrolment.",
    },
    reason: { zh: "待遇从出生算起。", en: "Cover runs from birth." },
    confirmedBy: null,
  },
  {
    id: "A20",
    clauses: ["medical.14.3"],
    question: {
      zh: "2017年1至2月缴费的,待遇从哪天起?",
      en: "When does cover start for payments in January and February 2017?",
    },
    reading: { zh: "2017年1月1日。", en: "2017-01-01." },
    reason: {
      zh: "省里公布的就是那一年的缴费期。",
      en: "The province announced it as the payment period of that year.",
    },
    confirmedBy: null,
  },
  {
    id: "A21",
    clauses: ["medical.29.2", "medical.30.1", "medical.34.1"],
    question: { zh: "哪些支付计入15万元封顶?", en: "What counts toward the 150,000 yuan?" },
    reading: {
      zh: "住院、抢救死亡、生育计入;门诊统筹和大病不计。",
      en: "Inpatient care, death during rescue and maternity; not the outpatient pool, not serious illness.",
    },
    reason: {
      zh: "封顶是作为住院限额写的;门诊统筹另有规则。",
      en: "The limit is announced as an inpatient limit; the pool has its own rules.",
    },
    confirmedBy: null,
  },
  {
    id: "A22",
    clauses: ["medical.34.1", "medical.34.4"],
    question: {
      zh: "生育补助是最高额还是定额?能和住院待遇同时享受吗?",
      en: "Is the maternity subsidy a maximum or a flat amount? Together with inpatient benefit?",
    },
    reading: { zh: "是最高额;二者只取其一。", en: "A maximum; one or the other." },
    reason: { zh: "文本里有“最高”二字。", en: "'At most' stands in the text." },
    confirmedBy: null,
  },
  {
    id: "A23",
    clauses: ["medical.37.2", "medical.37.6", "medical.37.7"],
    question: { zh: "为第三人垫付多少?", en: "How much is advanced for a third party?" },
    reading: { zh: "按正常待遇垫付;追偿额 = 待遇×责任比例。", en: "The normal benefit; the claim is benefit x share." },
    reason: { zh: "基金按自己的标准付。", en: "The fund pays by its own standards." },
    confirmedBy: null,
  },
  {
    id: "A24",
    clauses: ["medical.33.1"],
    question: {
      zh: "大病保险的数字和累计基数是什么?",
      en: "What are the figures and the accumulator of serious-illness insurance?",
    },
    reading: {
      zh: "用外部找到的分段;累计 = 政策范围内费用−基金支付。",
      en: "The bands found elsewhere; the accumulator takes policy scope minus fund payment.",
    },
    reason: {
      zh: "文本没有数字;合规费用就是政策范围内费用。",
      en: "The text has no figures; compliant cost means policy scope.",
    },
    confirmedBy: null,
  },
  {
    id: "A25",
    clauses: ["medical.26.1"],
    question: { zh: "怎么进位?", en: "How are amounts rounded?" },
    reading: { zh: "四舍五入到分,只进一次。", en: "Half up to the fen, once." },
    reason: { zh: "记账的通行做法。", en: "Ordinary accounting practice." },
    confirmedBy: null,
  },
  {
    id: "A26",
    clauses: ["medical.25.2", "medical.30.1", "medical.40.1"],
    question: { zh: "结算错了怎么改?", en: "How is a wrong settlement corrected?" },
    reading: {
      zh: "冲销,再按此刻的累计重新结算;后面的住院不重开;次序影响合计时报告出来。",
      en: "Reverse it and settle again with the accumulators of that moment; later stays are not reopened; it is reported when the order changes a total.",
    },
    reason: {
      zh: "发票不变动;除非碰到封顶,合计不受影响。",
      en: "Invoices stay stable; totals agree unless a cap bites differently.",
    },
    confirmedBy: null,
  },
  {
    id: "A27",
    clauses: ["medical.29.1"],
    question: { zh: "哪些急诊账单并入住院?", en: "Which emergency bills join the stay?" },
    reading: {
      zh: "本院或转出医院的,日期与入院相连,最多往前72小时。",
      en: "Those of the same or the transferring hospital, with dates continuous with admission, at most 72 hours before.",
    },
    reason: {
      zh: "72小时出自外部(湖南一份同类文本),可以改。",
      en: "The 72 hours come from elsewhere (a sister text in Hunan) and can be edited.",
    },
    confirmedBy: null,
  },
  {
    id: "A28",
    clauses: ["medical.36.1"],
    question: {
      zh: "特困等群体、单病种、意外伤害怎么算?",
      en: "What of destitute and similar groups, single diseases and accidents?",
    },
    reading: {
      zh: "没有加载专门规则之前,按普通住院算。",
      en: "No special treatment until a rule is loaded.",
    },
    reason: { zh: "另行制定的文件缺失。", en: "The separate documents are missing." },
    confirmedBy: null,
  },
  {
    id: "A29",
    clauses: ["medical.25.1", "medical.25.2"],
    question: { zh: "转院怎么扣起付线?", en: "How does a transfer between hospitals bear the deductible?" },
    reading: { zh: "每次住院各扣各的,受年度封顶约束。", en: "Each stay has its own deductible; the cap applies." },
    reason: { zh: "文本没有写。", en: "The text is silent." },
    confirmedBy: null,
  },
  {
    id: "A30",
    clauses: ["medical.25.1", "medical.26.1", "medical.28.1"],
    question: {
      zh: "设在衡阳的省属医院算哪一级?",
      en: "Which level do provincially owned hospitals in Hengyang have?",
    },
    reading: {
      zh: "算省级,经办机构另行登记的除外。",
      en: "Provincial, unless the agency registers them otherwise.",
    },
    reason: {
      zh: "第25至27条说的是市级及以下;后来的本地办法为它们另设1,500元一行。",
      en: "Articles 25 to 27 speak of city level and lower; a later local rule has a separate row of 1,500 yuan for them.",
    },
    confirmedBy: null,
  },
  {
    id: "A31",
    clauses: ["medical.14.5"],
    question: {
      zh: "1月1日以前能退次年的缴费吗?",
      en: "Can a payment for the next year be refunded before 1 January?",
    },
    reading: { zh: "人工决定。", en: "By manual decision." },
    reason: { zh: "第14条·5说的是当年。", en: "14.5 speaks of the current year." },
    confirmedBy: null,
  },
  {
    id: "A32",
    clauses: ["medical.35.1"],
    question: { zh: "乙类先自付比例按什么算?", en: "By what is the own share of class B computed?" },
    reading: { zh: "按目录逐行算。", en: "Line by line of the catalogue." },
    reason: { zh: "目录是省里的数据。", en: "The catalogue is data of the province." },
    confirmedBy: null,
  },
  {
    id: "A33",
    clauses: ["medical.52.1"],
    question: {
      zh: "重大灾害事故由谁宣布,付哪些?",
      en: "Who declares a disaster event, and what is met?",
    },
    reading: {
      zh: "由县级政府宣布;整张账单归县里。",
      en: "The county government declares it; the whole bill goes to the county.",
    },
    reason: { zh: "文本说另筹资金。", en: "The text says separate money." },
    confirmedBy: null,
  },
  {
    id: "A34",
    clauses: ["medical.54.1"],
    question: {
      zh: "跨2016年12月31日和2017年1月1日的住院按哪套制度?",
      en: "Which scheme settles a stay across 2016-12-31 and 2017-01-01?",
    },
    reading: { zh: "看出院日期。", en: "The date of discharge decides." },
    reason: { zh: "同A09。", en: "Same as A09." },
    confirmedBy: null,
  },
  {
    id: "A35",
    clauses: ["medical.31.3", "medical.33.1"],
    question: {
      zh: "因缺转诊少付的部分,计入大病累计吗?",
      en: "Does the part lost through a missing referral count for serious illness?",
    },
    reading: { zh: "计入。", en: "Yes." },
    reason: {
      zh: "文本没有写;费用仍在政策范围内。",
      en: "The text is silent; the cost stays within policy scope.",
    },
    confirmedBy: null,
  },
  {
    id: "A36",
    clauses: ["medical.31.4", "medical.31.5", "medical.31.6"],
    question: {
      zh: "在非定点医院抢救,备案迟了或没有获准,怎么办?",
      en: "What applies to critical rescue in a non-designated institution whose filing is late or refused?",
    },
    reading: {
      zh: "付0,可像A14那样人工放行。",
      en: "0, with a manual override as in A14.",
    },
    reason: {
      zh: "抢救例外那一句没有备案条件,后一句却要求3个工作日内备案获准;由此失去待遇是我们的读法,同A13(另一种读法:降15个百分点)。",
      en: "The sentence that excepts rescue has no filing condition, a later one asks for an agreed filing within 3 working days; the loss is our reading, as in A13 (the alternative: minus 15 points).",
    },
    confirmedBy: null,
  },
];
