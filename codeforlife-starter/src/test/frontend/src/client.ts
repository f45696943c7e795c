import createClient from "openapi-fetch"
import type { paths } from "./api"

const cookie = (name: string) => document.cookie.match(`(?:^|; )${name}=([^;]*)`)?.[1]

/** Returns a client of the service at the URL; `portal`, say, is the service's name. */
export function clientOf(service: string, baseUrl: string) {
  const client = createClient<paths, "application/json">({ baseUrl, credentials: "include" })
  const csrf = `${service}_csrftoken`
  client.use({
    async onRequest({ request }) {
      if (request.method === "GET") return
      if (!cookie(csrf)) await client.GET("/csrf/cookie/")
      request.headers.set("X-CSRFToken", cookie(csrf) ?? "")
    },
  })
  return client
}
