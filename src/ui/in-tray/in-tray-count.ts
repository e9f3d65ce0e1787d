// The count of matters in the tray, for the menu; apart from the screen, which loads when it is opened.
import { useReading } from "../client/index.ts";
import { IN_TRAY_ADDRESS, inTrayReader } from "./in-tray-item.ts";

/** How many matters wait, or null while that is not known. */
export function useInTrayCount(): number | null {
  const reading = useReading(IN_TRAY_ADDRESS, inTrayReader);
  return reading.state === "ready" ? reading.value.items.length : null;
}
