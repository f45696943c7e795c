package education.codeforlife.error.autoconfigure;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets Tomcat bound the trailer fields of a chunked body by their size alone. If they are too many, Tomcat throws what
 * it takes for a failure of its own; if they are too long, it refuses the request.
 */
final class TrailerFieldsValve extends ValveBase {

    private static final int UNLIMITED = -1;

    TrailerFieldsValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.getCoyoteRequest().getMimeTrailerFields().setLimit(UNLIMITED);
        getNext().invoke(request, response);
    }
}
