// The screens of medical insurance, in the order of the menu. Each is loaded when it is first opened.
import type { Screen } from "../../../ui/index.ts";
import { deskMessages } from "./hospital-desk/messages.ts";

export const medicalScreens: readonly Screen[] = [
  {
    path: "/desk",
    title: deskMessages.title,
    menuGroup: deskMessages.menuGroup,
    icon: "desk",
    permission: "settlement.settle",
    screen: () => import("./hospital-desk/hospital-desk.tsx").then(({ HospitalDesk }) => HospitalDesk),
  },
];
