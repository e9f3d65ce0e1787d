// A message of the national platform as a hospital's system sends it, and the same with some fields changed.

type Fields = Readonly<Record<string, unknown>>;

/** 2304 over 4,425.00 yuan with two fee lines; undefined takes a field away. */
export function sampleMessage({
  envelope = {},
  data = {},
  lines = [],
}: {
  readonly envelope?: Fields;
  readonly data?: Fields;
  readonly lines?: readonly Fields[];
}): Fields {
  return {
    infno: "2304",
    msgid: "H43040800012201710101203040001",
    mdtrtarea_admvs: "430408",
    insuplc_admdvs: "430408",
    recer_sys_code: "HZ",
    infver: "V1.0",
    opter_type: "1",
    opter: "0012",
    opter_name: "李禾",
    inf_time: "2017-10-10 12:03:04",
    fixmedins_code: "H43040800012",
    fixmedins_name: "县人民医院",
    input: {
      data: {
        mdtrt_cert_type: "02",
        mdtrt_cert_no: "430408197506010011",
        medfee_sumamt: 4425,
        psn_setlway: "01",
        mdtrt_id: "ZY0001",
        insutype: "390",
        acct_used_flag: "0",
        invono: "FP20171010001",
        mid_setl_flag: "0",
        begntime: "2017-10-01 08:00:00",
        endtime: "2017-10-10 09:00:00",
        ...data,
      },
      feedetail: [
        { ...line("1", "A1", 4200, "2", "2100", "2017-10-02 10:00:00"), ...lines[0] },
        { ...line("2", "BED", 225, 9, "25.000000", "2017-10-10 08:00:00"), ...lines[1] },
      ],
    },
    ...envelope,
  };
}

function line(serial: string, code: string, amount: number, cnt: unknown, pric: string, time: string): Fields {
  return {
    feedetl_sn: serial,
    mdtrt_id: "ZY0001",
    fee_ocur_time: time,
    med_list_codg: code,
    medins_list_codg: `H-${code}`,
    det_item_fee_sumamt: amount,
    cnt,
    pric,
  };
}
