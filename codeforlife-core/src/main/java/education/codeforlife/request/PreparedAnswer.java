package education.codeforlife.request;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The JSON of the answer to the current request, written before the commit: an answer that cannot be written rolls the
 * request back.
 *
 * @since 0.1.0
 */
@Internal
public record PreparedAnswer(Object answer, String json) {

    private static final String ATTRIBUTE = PreparedAnswer.class.getName();

    /** Returns the JSON of the answer, or {@code null} if another one was prepared or none. */
    public static @Nullable String find(Object answer) {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof PreparedAnswer prepared
                        && prepared.answer == answer
                ? prepared.json
                : null;
    }

    /** Keeps the JSON until the answer is sent. */
    public void bind() {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }
}
