package education.codeforlife.error.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.error.SecurityHeaders;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * What a connector does before Tomcat reads, refuses or answers a request.
 *
 * <p>Tomcat bounds the trailer fields of a chunked body by their size alone. If they are more than eight, it would throw what
 * it takes for a failure of its own, and log it; if they are too long, it refuses the request.
 *
 * <p>{@code OPTIONS *} asks about the server, so Tomcat answers it before any filter: it gets the headers of every answer.
 *
 * @since 0.1.0
 */
@Internal
public final class ConnectorAdapter implements Adapter {

    private static final int UNLIMITED = -1;

    private final Adapter adapter;

    private ConnectorAdapter(Adapter adapter) {
        this.adapter = adapter;
    }

    /** Stands before the adapter of the connector, which is there once the connector is initialized. */
    public static void install(Connector connector) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                var protocol = connector.getProtocolHandler();
                protocol.setAdapter(new ConnectorAdapter(protocol.getAdapter()));
            }
        });
    }

    /** Raises the bound of each request before any of it is rejected, and its body skipped. */
    @Override
    public void service(Request request, Response response) throws Exception {
        request.getMimeTrailerFields().setLimit(UNLIMITED);
        if (request.requestURI().equals("*")) SecurityHeaders.forEach(response::setHeader);
        adapter.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return adapter.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return adapter.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        adapter.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        adapter.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return adapter.getDomain();
    }
}
