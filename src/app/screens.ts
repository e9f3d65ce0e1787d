// The screens and pages of all regulations, joined for the shell. Each regulation lists its own in its `screens/` room.
import { investmentScreens } from "../regulations/investment/screens/index.ts";
import { medicalPages, medicalScreens } from "../regulations/medical-insurance/screens/index.ts";
import type { PageLink, Screen } from "../ui/index.ts";

/** In the order of the menu. */
export const regulationScreens: readonly Screen[] = [...medicalScreens, ...investmentScreens];

/** The pages outside the shell, in the order of the menu. */
export const regulationPages: readonly PageLink[] = [...medicalPages];
