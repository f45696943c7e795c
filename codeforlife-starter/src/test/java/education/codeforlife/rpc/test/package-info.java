@NullMarked
package education.codeforlife.rpc.test;

import org.jspecify.annotations.NullMarked;
