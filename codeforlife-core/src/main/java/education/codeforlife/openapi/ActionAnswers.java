package education.codeforlife.openapi;

import education.codeforlife.request.Action.Target;
import education.codeforlife.viewset.CustomAction;
import education.codeforlife.viewset.ServedAction;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Describes what actions answer: one success, and the refusals. */
record ActionAnswers(ReadSchemas reads) {

    static final Set<RefusalResponses> ALWAYS = EnumSet.of(
            RefusalResponses.FORBIDDEN,
            RefusalResponses.NOT_ACCEPTABLE,
            RefusalResponses.ERROR,
            RefusalResponses.UNAVAILABLE);

    private static final Set<RefusalResponses> OF_BODIES =
            EnumSet.of(RefusalResponses.CONTENT_TOO_LARGE, RefusalResponses.UNSUPPORTED_MEDIA_TYPE);

    ApiResponses of(ServedAction action, Optional<ActionBody> body) {
        var responses = new ApiResponses();
        var status = status(action);
        responses.addApiResponse(String.valueOf(status.value()), success(action, status));
        refusals(action, body).forEach(refusal -> responses.addApiResponse(refusal.status(), refusal.ref()));
        return responses;
    }

    private static HttpStatus status(ServedAction action) {
        if (isNewByForm(action)) return HttpStatus.CREATED;
        var declared =
                AnnotatedElementUtils.findMergedAnnotation(action.handler().getMethod(), ResponseStatus.class);
        return declared == null ? HttpStatus.OK : declared.code();
    }

    /** {@code actions.form("", …)}. */
    private static boolean isNewByForm(ServedAction action) {
        return action.handler().getBean() instanceof CustomAction<?, ?> custom
                && custom.path().isEmpty();
    }

    private ApiResponse success(ServedAction action, HttpStatus status) {
        var response = new ApiResponse().description(status.getReasonPhrase());
        var type = ActionTypes.answer(action);
        boolean empty = type == ResolvableType.NONE || type.toClass() == void.class || type.toClass() == Void.class;
        if (empty || status == HttpStatus.NO_CONTENT) return response;
        return response.content(JsonContent.of(reads.of(type, ActionTypes.read(action), place(action))));
    }

    private static Place place(ServedAction action) {
        return new Place(
                action.definition().viewSet().getClass(), action.action().name());
    }

    private static boolean isFiltered(ServedAction action) {
        return ActionParameters.isFiltered(action)
                && !action.definition().filters().parameters().isEmpty();
    }

    private static Set<RefusalResponses> refusals(ServedAction action, Optional<ActionBody> body) {
        var refusals = EnumSet.copyOf(ALWAYS);
        if (ActionOperation.rule(action).limit() != null) refusals.add(RefusalResponses.THROTTLED);
        body.ifPresent(sent -> refusals.add(sent.isBulk() ? RefusalResponses.INVALID_ROWS : RefusalResponses.INVALID));
        if (body.isPresent()) refusals.addAll(OF_BODIES);
        if (isFiltered(action)) refusals.add(RefusalResponses.INVALID);
        if (action.path().contains("{")) refusals.add(RefusalResponses.NOT_FOUND);
        if (!action.method().equals("GET") && action.action().target() != Target.FORM) {
            refusals.add(RefusalResponses.CONFLICT);
        }
        return refusals;
    }
}
