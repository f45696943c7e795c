/** Sending a service malformed and extreme requests, made from what it serves. */
@NullMarked
package education.codeforlife.fuzz.test;

import org.jspecify.annotations.NullMarked;
