// The code systems that FHIR messages use here: our own as URNs, HL7's by their addresses.

/** Our own: numbers of people, organisations and documents, and the codes of this regulation. */
export const systems = {
  person: "urn:hengzheng:person",
  citizenNumber: "urn:hengzheng:citizen-number",
  cardNumber: "urn:hengzheng:social-security-card",
  organisation: "urn:hengzheng:organisation",
  invoice: "urn:hengzheng:invoice",
  referral: "urn:hengzheng:referral",
  settlement: "urn:hengzheng:settlement",
  catalogue: "urn:hengzheng:catalogue",
  information: "urn:hengzheng:information",
  exclusion: "urn:hengzheng:exclusion",
  thirdParty: "urn:hengzheng:third-party",
  modifier: "urn:hengzheng:line-modifier",
  adjudication: "urn:hengzheng:adjudication",
  benefit: "urn:hengzheng:benefit",
  problem: "urn:hengzheng:problem",
} as const;

/** Those of HL7 and of others that are read or written. */
export const hl7 = {
  claimType: "http://terminology.hl7.org/CodeSystem/claim-type",
  claimSubType: "http://terminology.hl7.org/CodeSystem/ex-claimsubtype",
  processPriority: "http://terminology.hl7.org/CodeSystem/processpriority",
  adjudication: "http://terminology.hl7.org/CodeSystem/adjudication",
  incident: "http://terminology.hl7.org/CodeSystem/v3-ActCode",
  payment: "http://terminology.hl7.org/CodeSystem/ex-paymenttype",
  benefitType: "http://terminology.hl7.org/CodeSystem/benefit-type",
  language: "urn:ietf:bcp:47",
} as const;

/** The media type of FHIR in JSON. */
export const fhirMediaType = "application/fhir+json";
