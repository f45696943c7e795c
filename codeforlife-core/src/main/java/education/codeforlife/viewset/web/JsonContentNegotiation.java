package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/**
 * View sets answer in JSON, whatever else the caller takes; all other handlers negotiate as usual.
 *
 * @since 0.1.0
 */
@Internal
public final class JsonContentNegotiation implements ContentNegotiationStrategy {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final Set<MediaType> PRODUCIBLE = Set.copyOf(JSON);

    /** Names what is written unless the mapping does, so that Spring does not ask each converter for its types. */
    static void answerWithJson(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) == null) {
            request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, PRODUCIBLE);
        }
    }

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        return RequestContext.isBound(request) ? JSON : MEDIA_TYPE_ALL_LIST;
    }
}
