/**
 * The description of an API in the OpenAPI format, made from what its view sets declare. Its size: each part of an
 * operation and each source of a schema is described by a small type.
 */
@NullMarked
package education.codeforlife.openapi;

import org.jspecify.annotations.NullMarked;
