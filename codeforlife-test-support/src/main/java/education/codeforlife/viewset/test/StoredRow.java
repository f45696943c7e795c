package education.codeforlife.viewset.test;

import tools.jackson.databind.JsonNode;

/**
 * A row of the model as it is stored.
 *
 * @param id the primary key as text
 * @param read the row as the serializer reads it
 */
record StoredRow(String id, JsonNode read) {}
