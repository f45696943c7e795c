/** The base of tests of entities: what is mapped is stored, what the database must refuse is refused. */
@NullMarked
package education.codeforlife.model.test;

import org.jspecify.annotations.NullMarked;
