package education.codeforlife.error.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.StatusRefusals;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that are too malformed to reach any servlet, which Tomcat would answer in HTML.
 *
 * @since 0.1.0
 */
@Internal
public final class JsonErrorReportValve extends ErrorReportValve {

    /** Tomcat makes the valve, which therefore does not get the service's writer. */
    private static final ErrorWriter WRITER = new ErrorWriter(JsonMapper.shared());

    /** Answers the requests of the context's host. */
    public static void install(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(JsonErrorReportValve.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            var body = WRITER.begin(StatusRefusals.of(status), request, response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"); // the path may not have been read
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client closed the connection", e);
        }
    }
}
