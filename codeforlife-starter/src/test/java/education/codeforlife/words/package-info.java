/** The word list that the prose of the repository is read against. */
@NullMarked
package education.codeforlife.words;

import org.jspecify.annotations.NullMarked;
