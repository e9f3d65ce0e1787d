// The screens of government investment, in the order of the menu. Each is loaded when it is first opened.
import type { Screen } from "../../../ui/index.ts";
import { listMessages } from "./project-list/messages.ts";
import { pageMessages } from "./project-page/messages.ts";
import { proposalMessages } from "./project-proposal/messages.ts";

export const investmentScreens: readonly Screen[] = [
  {
    path: "/projects",
    title: listMessages.title,
    menuGroup: listMessages.menuGroup,
    icon: "grid",
    permission: "project.read",
    screen: () => import("./project-list/project-list.tsx").then(({ ProjectList }) => ProjectList),
  },
  {
    path: "/projects/new",
    title: proposalMessages.title,
    menuGroup: listMessages.menuGroup,
    icon: "list",
    permission: "project.act",
    screen: () => import("./project-proposal/project-proposal.tsx").then(({ ProjectProposal }) => ProjectProposal),
  },
  {
    path: "/projects/:id",
    title: pageMessages.title,
    menuGroup: null,
    icon: "grid",
    permission: "project.read",
    screen: () => import("./project-page/project-page.tsx").then(({ ProjectScreen }) => ProjectScreen),
  },
];
