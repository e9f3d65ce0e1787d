// The laws of enrolment, made ready with the working days that their windows move by.
import { workCalendar, workdayTable } from "../../../kernel/calendar/index.ts";
import { createDecider, workdaysOf } from "../../../kernel/law/index.ts";
import { ordinaryEnrolment } from "../articles/14-payment-window.ts";
import { householdChangeEnrolment, newbornEnrolment } from "../articles/15-enrolment-windows.ts";

// Windows are counted from days that the database holds; the calendar room knows the working days of these years.
const workdays = workdaysOf(workdayTable(workCalendar(), 1970, 2199));

export const ordinary = createDecider(ordinaryEnrolment);
export const newborn = createDecider(newbornEnrolment, workdays);
export const householdChange = createDecider(householdChangeEnrolment, workdays);
