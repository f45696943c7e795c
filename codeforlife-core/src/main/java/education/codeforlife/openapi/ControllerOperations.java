package education.codeforlife.openapi;

import education.codeforlife.health.HealthController;
import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.viewset.Form;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the methods of ordinary controllers: their bodies and answers as the service reads and writes them, who may
 * call them, and their refusals.
 *
 * @param bodies the schemas of {@code @RequestBody}
 */
record ControllerOperations(
        WriteSchemas writes, ReadSchemas answers, ReadSchemas bodies, OperationIds ids, PaginationSettings pagination) {

    /** Requests below it need the header against forged ones, with and without a session. */
    private static final String SIGN_IN = "/session/";

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** @param operation as springdoc describes it */
    void complete(Operation operation, String path, String method, HandlerMethod handler) {
        var declared = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        var tag = path.split("/")[1];
        if (declared == null || declared.operationId().isEmpty()) {
            var name = (tag + "_" + snakeCase(handler.getMethod().getName())).replace('-', '_');
            operation.setOperationId(ids.takeOrMake(name, method, path));
        }
        if (declared == null || declared.tags().length == 0) operation.setTags(List.of(tag));
        body(handler).ifPresent(schema -> operation.setRequestBody(json(schema)));
        if (isPage(handler)) new ActionParameters(pagination).page().forEach(operation::addParametersItem);
        if (!isAnsweredByAnnotation(handler)) operation.setResponses(responses(path, operation, handler));
        Deprecations.addTo(operation, handler);
        HandlerPermission.find(handler).ifPresent(permission -> permission.addTo(operation, method));
        if (path.startsWith(SIGN_IN) && !method.equals("GET")) Security.requireHeader(operation);
    }

    private static String snakeCase(String name) {
        return WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private Optional<Schema<?>> body(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> body(parameter, handler).stream())
                .findFirst();
    }

    private Optional<Schema<?>> body(MethodParameter parameter, HandlerMethod handler) {
        var type = ResolvableType.forMethodParameter(parameter);
        if (type.toClass() == Form.class) {
            return Optional.of(writes.of(type.getGeneric(0).toClass(), WriteTarget.form()));
        }
        return parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class)
                ? Optional.of(bodies.of(type, ResolvableType.NONE, place(handler)))
                : Optional.empty();
    }

    private static Place place(HandlerMethod handler) {
        return new Place(handler.getBeanType(), handler.getMethod().getName());
    }

    private static RequestBody json(Schema<?> schema) {
        return new RequestBody().required(true).content(JsonContent.of(schema));
    }

    private static boolean isPage(HandlerMethod handler) {
        return answer(handler).toClass() == LimitOffsetPage.class;
    }

    private static ResolvableType answer(HandlerMethod handler) {
        var returned = ResolvableType.forMethodReturnType(handler.getMethod(), handler.getBeanType());
        return HttpEntity.class.isAssignableFrom(returned.toClass())
                ? returned.as(HttpEntity.class).getGeneric(0)
                : returned;
    }

    private static boolean isAnsweredByAnnotation(HandlerMethod handler) {
        return !AnnotatedElementUtils.findMergedRepeatableAnnotations(handler.getMethod(), ApiResponse.class)
                .isEmpty();
    }

    private ApiResponses responses(String path, Operation operation, HandlerMethod handler) {
        var status = status(handler);
        var responses = new ApiResponses().addApiResponse(String.valueOf(status.value()), success(status, handler));
        refusals(path, operation).forEach(refusal -> responses.addApiResponse(refusal.status(), refusal.ref()));
        if (handler.getBeanType() == HealthController.class) {
            var unhealthy = success(status, handler).description("The service does not work.");
            responses.addApiResponse(RefusalResponses.UNAVAILABLE.status(), unhealthy);
        }
        return responses;
    }

    private static HttpStatus status(HandlerMethod handler) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
        return declared == null ? HttpStatus.OK : declared.code();
    }

    private io.swagger.v3.oas.models.responses.ApiResponse success(HttpStatus status, HandlerMethod handler) {
        var response = new io.swagger.v3.oas.models.responses.ApiResponse().description(status.getReasonPhrase());
        var type = answer(handler);
        boolean empty = type.toClass() == void.class || type.toClass() == Void.class;
        return empty
                ? response
                : response.content(JsonContent.of(answers.of(type, ResolvableType.NONE, place(handler))));
    }

    private static Set<RefusalResponses> refusals(String path, Operation operation) {
        var refusals = EnumSet.copyOf(ActionAnswers.ALWAYS);
        if (operation.getRequestBody() != null) {
            refusals.addAll(EnumSet.of(
                    RefusalResponses.INVALID,
                    RefusalResponses.CONTENT_TOO_LARGE,
                    RefusalResponses.UNSUPPORTED_MEDIA_TYPE));
        }
        if (path.contains("{")) refusals.add(RefusalResponses.NOT_FOUND);
        return refusals;
    }

    /** @param failure the message if the form is refused as a whole */
    Operation form(String path, Class<?> form, Class<?> answer, String failure) {
        var place = Place.of(form);
        var success = new io.swagger.v3.oas.models.responses.ApiResponse()
                .description("OK")
                .content(JsonContent.of(answers.of(ResolvableType.forClass(answer), ResolvableType.NONE, place)));
        var responses = new ApiResponses().addApiResponse("200", success);
        var operation = new Operation()
                .operationId(ids.take(path.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", ""), "POST", path))
                .addTagsItem(path.split("/")[1])
                .summary("Sign in")
                .requestBody(json(writes.ofForm(form)))
                .responses(responses);
        refusals(path, operation).forEach(refusal -> responses.addApiResponse(refusal.status(), refusal.ref()));
        responses.addApiResponse(RefusalResponses.THROTTLED.status(), RefusalResponses.THROTTLED.ref());
        responses.addApiResponse("400", RefusalResponses.failedForm(failure));
        HandlerPermission.everyCaller().addTo(operation, "POST");
        Security.requireHeader(operation);
        return operation;
    }
}
