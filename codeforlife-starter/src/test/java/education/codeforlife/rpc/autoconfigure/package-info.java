@NullMarked
package education.codeforlife.rpc.autoconfigure;

import org.jspecify.annotations.NullMarked;
