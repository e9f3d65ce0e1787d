// The screens of medical insurance, in the order of the menu. Each is loaded when it is first opened.
import type { PageLink, Screen } from "../../../ui/index.ts";
import { ledgerMessages } from "./fund-ledger/messages.ts";
import { deskMessages } from "./hospital-desk/messages.ts";
import { residentMessages } from "./resident-page/messages.ts";
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

/** The pages of medical insurance outside the shell. Only someone who acts for themselves, in no post, has a page of their own. */
export const medicalPages: readonly PageLink[] = [
  {
    address: "/medical/me",
    title: residentMessages.menuTitle,
    menuGroup: residentMessages.menuGroup,
    icon: "person",
    isOffered: ({ post }) => post.id === "self",
  },
];
