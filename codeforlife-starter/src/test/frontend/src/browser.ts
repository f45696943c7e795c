/** The cookies and the origin of a browser, which Node's fetch lacks. */
export function browse(origin: string) {
  const cookies = new Map<string, string>()
  const hidden = new Set<string>()
  const written = (names: Iterable<[string, string]>) => [...names].map((pair) => pair.join("=")).join("; ")

  const keep = (header: string) => {
    const [pair = "", ...attributes] = header.split(/;\s*/)
    const [name = "", value = ""] = pair.split("=")
    if (attributes.includes("Max-Age=0")) cookies.delete(name)
    else cookies.set(name, value)
    if (attributes.includes("HttpOnly")) hidden.add(name)
  }

  const { fetch } = globalThis
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    request.headers.set("Origin", origin)
    request.headers.set("Cookie", written(cookies))
    const response = await fetch(request)
    response.headers.getSetCookie().forEach(keep)
    return response
  }
  Object.defineProperty(globalThis, "document", {
    value: {
      get cookie() {
        return written([...cookies].filter(([name]) => !hidden.has(name)))
      },
    },
  })
}
