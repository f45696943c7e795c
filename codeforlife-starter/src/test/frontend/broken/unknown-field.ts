import type { components } from "../src/api"

export const colour = (club: components["schemas"]["ClubRead"]) => club.colour
