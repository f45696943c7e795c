/** Wires the export and anonymisation of people. */
@NullMarked
package education.codeforlife.privacy.autoconfigure;

import org.jspecify.annotations.NullMarked;
