package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestContext;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * View sets answer in JSON, whatever else the caller takes; all other handlers negotiate as usual.
 *
 * @since 0.1.0
 */
@Internal
public final class JsonContentNegotiation implements ContentNegotiationStrategy {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        return RequestContext.isBound(request) ? JSON : MEDIA_TYPE_ALL_LIST;
    }
}
