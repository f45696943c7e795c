/** From JSON to entities and back: write and read shapes, presence, validation of whole batches, relations by key. */
@NullMarked
package education.codeforlife.serializer;

import org.jspecify.annotations.NullMarked;
