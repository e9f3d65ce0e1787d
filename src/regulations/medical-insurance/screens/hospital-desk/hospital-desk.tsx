// The hospital desk: find the insured, enter the bill by keyboard, see the quote while typing, settle once, print the sheet.
import { Answer, useReading, useSession } from "../../../../ui/index.ts";
import { Desk } from "./desk.tsx";
import { deskAddresses, hospitalsReader } from "./replies.ts";
import "./hospital-desk.css";

/** The screen: waits for the hospitals of the post, then it is the desk. */
export function HospitalDesk() {
  const { legalDay } = useSession();
  const reading = useReading(deskAddresses.hospitals(legalDay), hospitalsReader);
  return (
    <Answer reading={reading} lines={12}>
      {({ hospitals }) => <Desk hospitals={hospitals} />}
    </Answer>
  );
}
