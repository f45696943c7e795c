/**
 * From JSON to entities and back: write and read shapes, presence, validation of whole batches, relations by key. Its
 * size: the contract of a serializer, its engine and the types of its fields are used only together.
 */
@NullMarked
package education.codeforlife.serializer;

import org.jspecify.annotations.NullMarked;
