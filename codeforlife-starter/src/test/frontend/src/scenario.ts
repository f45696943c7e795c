import type { components } from "./api"
import { browse } from "./browser.js"
import { clientOf } from "./client.js"
import { errorsOf, reason, within } from "./errors.js"

type ClubWrite = components["schemas"]["ClubWrite"]
type EmailForm = components["schemas"]["EmailBackendForm"]

declare const process: { argv: string[] }

const [, , url = "", origin = ""] = process.argv
browse(origin)
const client = clientOf("portal", url)

function is(actual: unknown, expected: unknown) {
  const [found, sought] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (found !== sought) throw new Error(`${found} instead of ${sought}`)
}

function found<T>(value: T | null | undefined): T {
  if (value == null) throw new Error(`${value} instead of a value`)
  return value
}

async function anonymous() {
  const { error, response } = await client.GET("/clubs/")
  is([response.status, reason(found(error))], [403, "Authentication credentials were not provided."])
}

async function login() {
  const form: EmailForm = { email: "teacher@school1", password: "" }
  const refused = await client.POST("/session/login-with-email/", { body: form })
  const errors = errorsOf<EmailForm>(found(refused.error))
  is(errors.email?.[0], "Enter a valid email address.")
  is(errors.password, ["This field is required."])
  is(errors.__all__, ["Found form errors. Skipping authentication."])

  const body: EmailForm = { email: "teacher@school1.example", password: "Teacher-pass-1" }
  const { data } = await client.POST("/session/login-with-email/", { body })
  is(data?.user_type, "teacher")
  is(data?.auth_factors.includes("otp"), false)
}

async function create() {
  const chess: ClubWrite = {
    name: "Chess",
    level: "BEGINNER",
    starts_on: "2027-01-11",
    klass: "AAA01",
    room: { building: "Main", floor: 2 },
    meetings: [{ topic: "Openings", minutes: 45 }],
  }
  const { data, response } = await client.POST("/clubs/", { body: chess })
  is(response.status, 201)
  is([data?.name, data?.note, data?.klass, data?.room?.floor], ["Chess", null, "AAA01", 2])
  is(data?.meetings[0]?.minutes, 45)
  return found(data).id
}

async function formErrors() {
  const body: ClubWrite = {
    name: "",
    level: "ADVANCED",
    starts_on: "soon",
    klass: "ZZ999",
    room: { building: "", floor: 1 },
    meetings: [{ topic: "Endgames", minutes: 45 }, { topic: "", minutes: 1 }],
  }
  const { error, response } = await client.POST("/clubs/", { body })
  const errors = errorsOf<ClubWrite>(found(error))
  is([response.status, errors.name, errors.level], [400, ["This field may not be blank."], undefined])
  is(errors.klass, ['Invalid pk "ZZ999" - object does not exist.'])
  is(errors.starts_on?.length, 1)
  is(within(errors.room)?.building, ["This field may not be blank."])
  is(within(errors.meetings)?.[0], undefined)
  is(within(errors.meetings)?.[1]?.topic, ["This field may not be blank."])
  is(within(errors.meetings)?.[1]?.minutes, ["Ensure this value is greater than or equal to 5."])
}

async function list(chess: number) {
  const { data } = await client.GET("/clubs/", {
    params: { query: { level: ["BEGINNER", "ADVANCED"], _id: [chess], ordering: ["starts_on", "-name"], limit: 2 } },
  })
  is([data?.count, data?.limit, data?.data.map(({ name }) => name)], [3, 2, ["Draughts", "Go"]])
}

async function retrieveAndUpdate(id: number) {
  const path = { id }
  const before = await client.GET("/clubs/{id}/", { params: { path } })
  is([before.data?.level, before.data?.starts_on], ["BEGINNER", "2027-01-11"])

  const { data } = await client.PATCH("/clubs/{id}/", { params: { path }, body: { level: "ADVANCED", klass: null } })
  is([data?.name, data?.level, data?.klass, data?.room], ["Chess", "ADVANCED", null, before.data?.room])
}

async function destroy(id: number) {
  const { data, response } = await client.DELETE("/clubs/{id}/", { params: { path: { id } } })
  is([response.status, data], [204, undefined])
  const { error } = await client.GET("/clubs/{id}/", { params: { path: { id } } })
  is(error && reason(error), "No Club matches the given query.")
}

async function bulkCreate() {
  const club = (name: string, starts_on: string): ClubWrite => ({ name, level: "BEGINNER", starts_on })
  const refused = await client.POST("/clubs/bulk/", { body: [club("Go", "2027-01-04"), club("", "2027-01-05")] })
  const errors = errorsOf<ClubWrite[]>(found(refused.error))
  is([refused.response.status, errors[0], errors[1]?.name], [400, {}, ["This field may not be blank."]])

  const { data } = await client.POST("/clubs/bulk/", {
    body: [club("Go", "2027-01-05"), club("Draughts", "2027-01-04"), club("Bridge", "2027-01-05")],
  })
  is(data?.map(({ name }) => name), ["Go", "Draughts", "Bridge"])
  return found(data).map(({ id }) => id)
}

async function bulkUpdate([go = 0, draughts = 0]: number[]) {
  const { data } = await client.PATCH("/clubs/bulk/", {
    body: { [draughts]: { note: "Flying kings" }, [go]: { level: "ADVANCED", note: null } },
  })
  is(data?.map(({ level, note }) => [level, note]), [["ADVANCED", null], ["BEGINNER", "Flying kings"]])
}

async function bulkDestroy(ids: number[]) {
  const { response } = await client.DELETE("/clubs/bulk/", { body: ids })
  is(response.status, 204)
}

await anonymous()
await login()
const chess = await create()
await formErrors()
const others = await bulkCreate()
await list(chess)
await bulkUpdate(others)
await retrieveAndUpdate(chess)
await destroy(chess)
await bulkDestroy(others.slice(1))
await client.POST("/session/logout/")
await anonymous()
