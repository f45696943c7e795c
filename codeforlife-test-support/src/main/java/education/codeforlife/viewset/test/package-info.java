/** The base of tests of view sets: a client for every action that checks what was sent, stored and answered. */
@NullMarked
package education.codeforlife.viewset.test;

import org.jspecify.annotations.NullMarked;
