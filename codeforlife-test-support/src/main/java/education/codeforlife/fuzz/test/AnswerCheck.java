package education.codeforlife.fuzz.test;

import education.codeforlife.viewset.test.ErrorShape;
import education.codeforlife.viewset.test.ProblemShape;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the rules that every answer has to meet, for any request. */
final class AnswerCheck {

    private static final Pattern TYPE = Pattern.compile("application/(?:[\\w.+-]+\\+)?json(?:;.*)?");
    private static final String PROBLEM = "application/problem+json";

    /** In bytes, as Tomcat bounds it by default. */
    private static final int LARGEST_HEAD = 8192;

    /** Names of classes, lines of stack traces, and what databases and servers call themselves. */
    private static final Pattern INTERNALS = Pattern.compile(
            "\\b(?:java|javax|jakarta|org|com|tools|education)\\.[a-z0-9]+\\.[\\w.]+|\\w(?:Exception|Error)\\b"
                    + "|\\.java:\\d|SQLSTATE|PSQL|Hibernate|Tomcat|jdbc:");

    /** Numbers may be as long as a request can make them. */
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private final Set<Integer> tolerated;

    /** @param tolerated statuses from 500 on that are not failures */
    AnswerCheck(Set<Integer> tolerated) {
        this.tolerated = tolerated;
    }

    /** Returns what is wrong with an answer, {@code null} if nothing is. */
    @Nullable
    String problem(FuzzRequest request, RawAnswer answer) {
        int status = answer.status();
        if (status >= 500 && !tolerated.contains(status)) return "answered " + status;
        if (answer.header("x-injected") != null) return "has a header of the request's making";
        if (status > 0 && answer.header("content-security-policy") == null && !isUnread(request, answer)) {
            return "is without the security headers";
        }
        return answer.body().length == 0 ? null : bodyProblem(answer);
    }

    /** Tomcat answers a request whose head is too large by itself, without a body. */
    private static boolean isUnread(FuzzRequest request, RawAnswer answer) {
        return answer.status() == 400
                && answer.body().length == 0
                && request.text().indexOf("\r\n\r\n") > LARGEST_HEAD;
    }

    private @Nullable String bodyProblem(RawAnswer answer) {
        var type = answer.header("content-type");
        if (answer.status() > 0 && (type == null || !TYPE.matcher(type).matches())) return "is not JSON but " + type;
        var text = answer.text();
        JsonNode body;
        try {
            body = json.readTree(text);
        } catch (JacksonException e) {
            return "has a body that is not JSON";
        }
        if (!isDocument(body) && INTERNALS.matcher(text).find()) return "tells what is inside";
        return answer.status() < 400 || isError(body, answer) ? null : "has the shape of no error";
    }

    /** An OpenAPI document has names that the service chose. */
    private static boolean isDocument(JsonNode body) {
        return body.has("openapi");
    }

    private static boolean isError(JsonNode body, RawAnswer answer) {
        return PROBLEM.equals(answer.header("content-type"))
                ? ProblemShape.fits(body, answer.status())
                : ErrorShape.fits(body);
    }
}
