/** Fakes of interfaces and gRPC services for tests, made at compile time: they record calls and give the answers that a test sets. */
@NullMarked
package education.codeforlife.fake;

import org.jspecify.annotations.NullMarked;
