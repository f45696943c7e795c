/** An entity type as an API sees it: its name, the key in its paths, and the queries that find its rows. */
@NullMarked
package education.codeforlife.model;

import org.jspecify.annotations.NullMarked;
