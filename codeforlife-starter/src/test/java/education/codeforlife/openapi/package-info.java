/** Tests of OpenAPI documents. */
@NullMarked
package education.codeforlife.openapi;

import org.jspecify.annotations.NullMarked;
