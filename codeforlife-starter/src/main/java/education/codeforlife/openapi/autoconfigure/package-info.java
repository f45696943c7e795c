/** Auto-configuration of the OpenAPI document. */
@NullMarked
package education.codeforlife.openapi.autoconfigure;

import org.jspecify.annotations.NullMarked;
