// The official working days that tests of dates need.

import { workCalendar, workdayTable } from "../../../kernel/calendar/index.ts";
import { workdaysOf } from "../../../kernel/law/index.ts";

export const workdays = workdaysOf(workdayTable(workCalendar(), 2016, 2020));
