// The door of the organisation of the city: its registry, whom registers mean by their actors, and who is above whom.

export { type ActorMeaning, type CityRole, cityRoles, meaningOfActor } from "./register/actor-keys.ts";
export {
  findOrganisation,
  nameOfOrganisation,
  organisations,
  type RegisteredOrganisation,
} from "./register/organisations.ts";
export { type SuperiorDesk, superiorsOf } from "./superiors-of.ts";
