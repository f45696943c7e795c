package education.codeforlife.request.autoconfigure;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;

/**
 * Leaves the bodies of forms unread when a filter asks for a parameter, and asks a client that waits for permission to
 * send its body only when the body is read.
 */
final class UnreadBodies {

    private UnreadBodies() {}

    static void customize(Connector connector) {
        connector.setParseBodyMethods("");
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
        }
    }
}
