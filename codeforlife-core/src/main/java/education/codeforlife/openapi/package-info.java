/** The description of an API in OpenAPI 3.1, made from what its view sets declare. */
@NullMarked
package education.codeforlife.openapi;

import org.jspecify.annotations.NullMarked;
