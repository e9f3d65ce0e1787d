// The screens of medical insurance, in the order of the menu. Each is loaded when it is first opened.
import type { Screen } from "../../../ui/index.ts";
import { ledgerMessages } from "./fund-ledger/messages.ts";
import { deskMessages } from "./hospital-desk/messages.ts";
import { listMessages } from "./settlement-list/messages.ts";

export const medicalScreens: readonly Screen[] = [
  {
    path: "/desk",
    title: deskMessages.title,
    menuGroup: deskMessages.menuGroup,
    icon: "desk",
    permission: "settlement.settle",
    screen: () => import("./hospital-desk/hospital-desk.tsx").then(({ HospitalDesk }) => HospitalDesk),
  },
  {
    path: "/settlements",
    title: listMessages.title,
    menuGroup: listMessages.menuGroup,
    icon: "list",
    permission: "settlement.list",
    screen: () => import("./settlement-list/settlement-list.tsx").then(({ SettlementList }) => SettlementList),
  },
  {
    path: "/ledger",
    title: ledgerMessages.title,
    menuGroup: ledgerMessages.menuGroup,
    icon: "ledger",
    permission: "ledger.read",
    screen: () => import("./fund-ledger/fund-ledger.tsx").then(({ FundLedger }) => FundLedger),
  },
];
