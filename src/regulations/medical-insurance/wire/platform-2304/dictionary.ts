// The words of the platform's dictionaries that results use.

/** 基金支付类型: what residents are paid from. */
export const fundTypes = {
  hifp_pay: { code: "390100", name: "城乡居民基本医疗保险基金" },
  hifmi_pay: { code: "390200", name: "城乡居民大病医疗保险资金" },
  maf_pay: { code: "610100", name: "医疗救助基金" },
  oth_pay: { code: "999997", name: "其他基金" },
} as const;

/** 险种类型: residents' basic medical insurance. */
export const residentInsurance = "390";

/** 清算方式: by item. 清算类别: in-patients. 医疗类别: an ordinary stay. */
export const clearing = { way: "1", type: "21" } as const;
export const ordinaryStay = "21";
