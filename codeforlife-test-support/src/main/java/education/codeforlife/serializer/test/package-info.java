/** The base of tests of serializers, without HTTP. */
@NullMarked
package education.codeforlife.serializer.test;

import org.jspecify.annotations.NullMarked;
