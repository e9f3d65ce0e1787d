// What an operator is told when the keys cannot be used.
import type { Refusal } from "../../refusal/index.ts";

const howToMake = "openssl rand -base64 32";

/** A key that does not stand in the environment, or is not 32 bytes. */
export function secretMissing(variable: string): Refusal {
  return {
    code: "secrets.missing",
    field: variable,
    message: { zh: `正式运行需要密钥 ${variable}(32字节)`, en: `Production needs the key ${variable} of 32 bytes` },
    next: { zh: `用 ${howToMake} 生成后写入环境变量`, en: `Make it with ${howToMake} and set the variable` },
  };
}

/** A key of the demo in production. */
export function secretDemo(variable: string): Refusal {
  return {
    code: "secrets.demo_key",
    field: variable,
    message: {
      zh: `${variable} 是演示密钥,不能用于正式运行`,
      en: `${variable} is a key of the demo and not fit for production`,
    },
    next: { zh: `用 ${howToMake} 另行生成`, en: `Make a new one with ${howToMake}` },
  };
}

/** Two keys that are the same. */
export const secretsEqual: Refusal = {
  code: "secrets.equal",
  message: { zh: "三把密钥有相同的", en: "Two of the three keys are the same" },
  next: { zh: `每把都用 ${howToMake} 单独生成`, en: `Make each with ${howToMake}` },
};

/** The demo's file of keys is damaged. */
export function secretsFileUnreadable(file: string): Refusal {
  return {
    code: "secrets.file_unreadable",
    message: { zh: `演示密钥文件 ${file} 损坏`, en: `The demo's file of keys ${file} is damaged` },
    next: { zh: "删除演示数据文件夹后重新启动", en: "Delete the demo's state folder and start again" },
  };
}

/** Keys with which the people of this database cannot be read. */
export const secretsDoNotFit: Refusal = {
  code: "secrets.do_not_fit",
  message: {
    zh: "密钥与这个数据库不符:其中的身份证号无法解读",
    en: "The keys do not fit this database: its citizen numbers cannot be read with them",
  },
  next: { zh: "使用建库时的密钥", en: "Use the keys with which the database was set up" },
};

/** A demo database in production. */
export const secretsOfDemoDatabase: Refusal = {
  code: "secrets.demo_database",
  message: { zh: "这是演示数据库,不能用于正式运行", en: "This is a database of the demo and not fit for production" },
  next: { zh: "为正式运行另建数据库", en: "Set up another database for production" },
};
