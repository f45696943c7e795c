package education.codeforlife.openapi.test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Compares what an operation accepts and answers. */
final class OperationRules {

    private final Components before;
    private final Components after;
    private final Findings findings;
    private final ContentRules contents;

    OperationRules(Components before, Components after, Findings findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
        contents = new ContentRules(before, after, findings);
    }

    void compare(JsonNode was, JsonNode is, Place place) {
        new SecurityRules(findings).compare(was.path("security"), is.path("security"), place);
        new ParameterRules(contents, findings).compare(was.path("parameters"), is.path("parameters"), place);
        compareBodies(
                before.resolve(was.path("requestBody")), after.resolve(is.path("requestBody")), place.part("the body"));
        new CodeRules(findings).compare(was, is, place);
        compareAnswers(was.path("responses"), is.path("responses"), place);
    }

    private void compareBodies(JsonNode was, JsonNode is, Place place) {
        if (isRequired(is) && !isRequired(was)) findings.add(place, "is newly required");
        if (was.isMissingNode()) return;
        if (is.isMissingNode()) {
            findings.add(place, "is no longer accepted");
        } else {
            contents.compare(was, is, Side.REQUEST, place);
        }
    }

    private void compareAnswers(JsonNode was, JsonNode is, Place place) {
        for (var answer : was.properties()) {
            var part = place.part("answer " + answer.getKey());
            var current = answer(answer.getKey(), is);
            if (current.isMissingNode()) {
                findings.add(part, "is removed");
            } else {
                compareAnswer(before.resolve(answer.getValue()), after.resolve(current), part);
            }
        }
    }

    /** Returns the answer of a status, or of its range, or of all that are not listed. */
    private static JsonNode answer(String status, JsonNode answers) {
        if (answers.has(status)) return answers.get(status);
        var range = status.substring(0, 1) + "XX";
        if (answers.has(range)) return answers.get(range);
        return answers.has("default") ? answers.get("default") : MissingNode.getInstance();
    }

    private void compareAnswer(JsonNode was, JsonNode is, Place place) {
        new CodeRules(findings).compare(was, is, place);
        contents.compare(was, is, Side.ANSWER, place);
        for (var header : was.path("headers").properties()) {
            var part = place.part("header `" + header.getKey() + "`");
            var current = is.path("headers").path(header.getKey());
            if (current.isMissingNode()) {
                findings.add(part, "is removed");
            } else {
                compareHeader(before.resolve(header.getValue()), after.resolve(current), part);
            }
        }
    }

    private void compareHeader(JsonNode was, JsonNode is, Place place) {
        if (isRequired(was) && !isRequired(is)) findings.add(place, "is no longer always answered");
        contents.compareSchemaOrContent(was, is, Side.ANSWER, place);
    }

    private static boolean isRequired(JsonNode part) {
        return part.path("required").asBoolean(false);
    }
}
