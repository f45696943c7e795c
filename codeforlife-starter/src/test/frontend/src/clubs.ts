import { createApi } from "codeforlife/api"
import { buildUrl, tagData } from "codeforlife/utils/api"
import type { components, operations } from "./api"

type ClubRead = components["schemas"]["ClubRead"]
type ClubWrite = components["schemas"]["ClubWrite"]
type ListClubs = operations["clubs_list"]["parameters"]["query"]

const api = createApi({ tagTypes: ["Club"] })

export const clubs = api.injectEndpoints({
  endpoints: (build) => ({
    listClubs: build.query<components["schemas"]["ClubReadPage"], ListClubs>({
      query: (search = {}) => ({ url: buildUrl("clubs/", { search }), method: "GET" }),
      providesTags: tagData("Club", { includeListTag: true }),
    }),
    createClub: build.mutation<ClubRead, ClubWrite>({
      query: (body) => ({ url: "clubs/", method: "POST", body }),
      invalidatesTags: [{ type: "Club", id: "LIST" }],
    }),
  }),
})
