import { createApi } from "codeforlife/api"
import { buildUrl, tagData } from "codeforlife/utils/api"
import type { components, operations } from "./api"

type Schemas = components["schemas"]
type ListClubs = operations["clubs_list"]["parameters"]["query"]

const api = createApi({ tagTypes: ["Club"] })

export default api.injectEndpoints({
  endpoints: (build) => ({
    listClubs: build.query<Schemas["ClubReadPage"], ListClubs>({
      query: (search = {}) => ({ url: buildUrl("clubs/", { search }), method: "GET" }),
      providesTags: tagData("Club", { includeListTag: true }),
    }),
    updateClub: build.mutation<Schemas["ClubRead"], { id: number } & Schemas["PartialClubWrite"]>({
      query: ({ id, ...body }) => ({ url: buildUrl("clubs/<id>/", { url: { id } }), method: "PATCH", body }),
      invalidatesTags: tagData("Club"),
    }),
  }),
})
