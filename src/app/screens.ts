// The screens of all regulations, joined for the shell. Each regulation lists its own in its `screens/` room.
import { medicalScreens } from "../regulations/medical-insurance/screens/index.ts";
import type { Screen } from "../ui/index.ts";

/** In the order of the menu. */
export const regulationScreens: readonly Screen[] = [...medicalScreens];
