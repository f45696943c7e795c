import type { components } from "./api"

type Refusal = components["schemas"]["Refusal"]
type BulkValidationErrors = components["schemas"]["BulkValidationErrors"]

/** The errors of a body: messages by field, nested as the body is. */
export type Errors<Body> = { __all__?: string[] } & (Body extends (infer Row)[]
  ? { [index: number]: Row extends object ? Errors<Row> : string[] }
  : { [Field in keyof Body]?: ErrorsOfField<NonNullable<Body[Field]>> })

type ErrorsOfField<Value> = Value extends object ? string[] | Errors<Value> : string[]

/** Returns the reason of a request that is refused as a whole: with 403, 404, … */
export function reason(error: object) {
  return "detail" in error && typeof error.detail === "string" ? error.detail : undefined
}

/** Returns the errors of the body that was sent, to show them in its form. */
export function errorsOf<Body>(error: Refusal | BulkValidationErrors) {
  const detail = reason(error)
  return (detail === undefined ? error : { __all__: [detail] }) as Errors<Body>
}

/** Returns the errors of a nested object by field, or those of a list by index. */
export function within<E extends object>(errors: string[] | E | undefined) {
  return Array.isArray(errors) ? undefined : errors
}
