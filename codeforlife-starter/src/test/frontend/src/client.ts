import createClient, { createQuerySerializer } from "openapi-fetch"
import type { paths } from "./api"

const cookie = (name: string) => document.cookie.match(`(?:^|; )${name}=([^;]*)`)?.[1]

/** Returns a client of the service at the URL: of a service that is named `portal`, say. */
export function clientOf(service: string, baseUrl: string) {
  const client = createClient<paths, "application/json">({
    baseUrl,
    credentials: "include",
    querySerializer: inQuery,
  })
  const csrf = `${service}_csrftoken`
  client.use({
    async onRequest({ request }) {
      if (["GET", "HEAD"].includes(request.method)) return
      if (!cookie(csrf)) await client.GET("/csrf/cookie/")
      request.headers.set("X-CSRFToken", cookie(csrf) ?? "")
    },
  })
  return client
}

const repeated = createQuerySerializer()
const joined = createQuerySerializer({ array: { style: "form", explode: false } })

/** Writes `ordering=name,-id`, but repeats each other parameter that is a list. */
function inQuery({ ordering, ...filters }: Record<string, unknown>) {
  return [repeated(filters), joined({ ordering })].filter(Boolean).join("&")
}
