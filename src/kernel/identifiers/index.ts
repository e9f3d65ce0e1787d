// The door of identifiers: numbers and codes of people, organisations, places and projects, read with a refusal and shown masked.
export {
  type CitizenNumber,
  type CitizenNumberFacts,
  citizenNumber,
  citizenNumberFacts,
  isCitizenNumber,
  parseCitizenNumber,
  toCitizenNumber,
} from "./citizen-number.ts";
export { type CountyUnit, city, countyUnits, statisticsOnlyUnits } from "./county-units.ts";
export {
  type CreditCode,
  type CreditCodeFacts,
  creditCode,
  creditCodeFacts,
  isCreditCode,
  parseCreditCode,
  toCreditCode,
} from "./credit-code.ts";
export { maskBankAccount, maskCitizenNumber, maskName, maskPhone } from "./masking.ts";
export {
  isProjectCode,
  type ProjectCheckSign,
  type ProjectCode,
  type ProjectCodeFacts,
  parseProjectCode,
  projectCodeFacts,
} from "./project-code.ts";
export {
  findCountyUnit,
  findTownship,
  isPlaceOfRegistration,
  isStatisticsOnly,
  parseCountyOfRegistration,
  parseTownshipOfRegistration,
  type Township,
  type TownshipKind,
  townships,
  townshipsOf,
} from "./region.ts";
export {
  isSocialSecurityCardNumber,
  parseSocialSecurityCardNumber,
  type SocialSecurityCardNumber,
} from "./social-security-card.ts";
