package education.codeforlife.openapi.test;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares two schemas of the same value, and those below them. */
final class SchemaRules {

    private final Components before;
    private final Components after;
    private final Side side;
    private final Findings findings;
    private final Set<Pair> comparing;

    /** Two schemas that are being compared: one that contains itself is not compared again inside of itself. */
    private record Pair(JsonNode before, JsonNode after) {}

    SchemaRules(Components before, Components after, Side side, Findings findings) {
        this(before, after, side, findings, new HashSet<>());
    }

    private SchemaRules(Components before, Components after, Side side, Findings findings, Set<Pair> comparing) {
        this.before = before;
        this.after = after;
        this.side = side;
        this.findings = findings;
        this.comparing = comparing;
    }

    void compare(JsonNode old, JsonNode current, Place place) {
        var pair = new Pair(old, current);
        if (!comparing.add(pair)) return;
        compareShapes(old, current, place.in(Components.name(old)));
        comparing.remove(pair);
    }

    private void compareShapes(JsonNode old, JsonNode current, Place place) {
        var was = Shape.of(old, before);
        var is = Shape.of(current, after);
        if (was.alternatives().isEmpty() == is.alternatives().isEmpty()) {
            compareOwn(was, is, place);
        }
        new AlternativeRules(this, findings, side).compare(old, was, current, is, place);
    }

    private void compareOwn(Shape was, Shape is, Place place) {
        var values = new ValueRules(side, findings);
        if (!values.areTypesKept(was, is, place)) return;
        values.compare(was, is, place);
        if (side.isAccepted()) {
            new BoundRules(findings).compare(was, is, place);
            new CodeRules(findings).compareSent(was, is, place);
        } else {
            new CodeRules(findings).compareRead(was, is, place);
        }
        new OtherRules(side, findings).compare(was, is, place);
        new ObjectRules(this, findings, side).compare(was, is, place);
        compareElements(was.schema("items"), is.schema("items"), place.elements());
    }

    private void compareElements(JsonNode was, JsonNode is, Place place) {
        if (was.isMissingNode() && is.isMissingNode()) return;
        compare(was, is, place);
    }

    Shape before(JsonNode schema) {
        return Shape.of(schema, before);
    }

    Shape after(JsonNode schema) {
        return Shape.of(schema, after);
    }

    /** Returns whether the change from one schema to the other is compatible. */
    boolean isCompatible(JsonNode old, JsonNode current) {
        var trial = new Findings();
        new SchemaRules(before, after, side, trial, new HashSet<>(comparing)).compare(old, current, Place.of(""));
        return trial.isEmpty();
    }
}
