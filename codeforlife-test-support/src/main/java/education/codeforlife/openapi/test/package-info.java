/** Comparing a service's OpenAPI document with the committed one, with that of the last release and with OpenAPI itself. */
@NullMarked
package education.codeforlife.openapi.test;

import org.jspecify.annotations.NullMarked;
