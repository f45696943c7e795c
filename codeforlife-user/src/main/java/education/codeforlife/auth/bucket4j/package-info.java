/** Counting of failed attempts with Bucket4j. */
@NullMarked
package education.codeforlife.auth.bucket4j;

import org.jspecify.annotations.NullMarked;
