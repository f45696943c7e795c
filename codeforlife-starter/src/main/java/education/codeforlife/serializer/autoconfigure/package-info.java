/** Auto-configuration of JSON and of serializers. */
@NullMarked
package education.codeforlife.serializer.autoconfigure;

import org.jspecify.annotations.NullMarked;
