/**
 * Comparing a service's OpenAPI document with the committed one, with that of the last release and with OpenAPI itself.
 * Its size: each part of a document, such as a parameter or a schema's bounds, has a type with its own rules.
 */
@NullMarked
package education.codeforlife.openapi.test;

import org.jspecify.annotations.NullMarked;
