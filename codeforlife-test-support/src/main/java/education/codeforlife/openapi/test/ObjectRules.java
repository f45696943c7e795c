package education.codeforlife.openapi.test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Compares the fields of objects. */
record ObjectRules(SchemaRules schemas, Findings findings, Side side) {

    private static final String OTHER_FIELDS = "additionalProperties";

    void compare(Shape was, Shape is, Place place) {
        compareFields(was, is, place);
        compareRequired(was, is, place);
        compareOtherFields(was.schema(OTHER_FIELDS), is.schema(OTHER_FIELDS), place);
    }

    private void compareFields(Shape was, Shape is, Place place) {
        var current = is.properties();
        was.properties().forEach((name, schema) -> {
            if (side.leavesOut(schemas.before(schema))) return;
            var field = current.getOrDefault(name, mapValues(is));
            if (field.isMissingNode() && side == Side.EVENT) return;
            if (field.isMissingNode() || side.leavesOut(schemas.after(field))) {
                findings.add(place.field(name), side.isAccepted() ? "is no longer accepted" : "is removed");
            } else {
                schemas.compare(schema, field, place.field(name));
            }
        });
    }

    /** Returns the schema of fields that are not listed, which a listed one may have become. */
    private static JsonNode mapValues(Shape is) {
        var values = is.schema(OTHER_FIELDS);
        return values.isObject() ? values : MissingNode.getInstance();
    }

    private void compareRequired(Shape was, Shape is, Place place) {
        if (side.isAccepted()) {
            is.required().stream()
                    .filter(name -> !was.required().contains(name) && isPart(is, name, true))
                    .forEach(name -> findings.add(place.field(name), "is newly required"));
        } else {
            was.required().stream()
                    .filter(name -> !is.required().contains(name) && isPart(was, name, false) && isPart(is, name, true))
                    .forEach(name -> findings.add(place.field(name), "is no longer always answered"));
        }
    }

    private boolean isPart(Shape shape, String name, boolean current) {
        var field = shape.properties().get(name);
        if (field == null) return side.isAccepted();
        return !side.leavesOut(current ? schemas.after(field) : schemas.before(field));
    }

    private void compareOtherFields(JsonNode was, JsonNode is, Place place) {
        if (was.isObject() && is.isObject()) {
            schemas.compare(was, is, place.values());
        } else if (side.isAccepted() && isClosed(is) && !isClosed(was)) {
            findings.add(place.values(), "is no longer accepted");
        } else if (side == Side.ANSWER && was.isObject() && !is.isObject()) {
            findings.add(place.values(), "is removed");
        }
    }

    private static boolean isClosed(JsonNode otherFields) {
        return otherFields.isBoolean() && !otherFields.booleanValue();
    }
}
