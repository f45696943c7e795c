package education.codeforlife.request.autoconfigure;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;

/**
 * Answers a request before the rest of its body has arrived, reads that rest for a short time, so that the client can
 * read the answer, and then closes the connection. Tomcat itself would read up to two megabytes of it, for as long as
 * the client sends a byte now and then.
 */
final class UnreadBodyValve extends ValveBase {

    private static final Duration MAX_TIME = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 2 << 20;

    private final LongSupplier nanoTime;

    UnreadBodyValve() {
        super(true);
        this.nanoTime = System::nanoTime;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && hasBody(request)) readRest(request, response);
    }

    /** A client that waits until it is asked for its body does not send it. */
    private static boolean hasBody(Request request) {
        return (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || length(request) > 0)
                && request.getHeader(HttpHeaders.EXPECT) == null;
    }

    /** Returns the declared length; 0 if it is malformed, since Tomcat has refused the request and closes the connection. */
    private static long length(Request request) {
        try {
            return request.getContentLengthLong();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private void readRest(Request request, Response response) throws IOException {
        var coyote = request.getCoyoteRequest();
        if (coyote.isFinished()) return;
        response.finishResponse();
        if (!arrives(coyote)) coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /** Reads from the connection: the stream of the request ends with the answer. */
    private boolean arrives(org.apache.coyote.Request request) {
        var chunk = new Chunk();
        long begun = nanoTime.getAsLong();
        try {
            for (int bytes = 0; bytes <= MAX_BYTES; ) {
                int read = request.doRead(chunk);
                if (read < 0) return true;
                if (nanoTime.getAsLong() - begun > MAX_TIME.toNanos()) return false;
                bytes += read;
            }
            return false;
        } catch (IOException e) {
            return false; // the client is gone, or silent
        }
    }

    /** What Tomcat reads, which is dropped. */
    private static final class Chunk implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        /** Tomcat brings a buffer of its own. */
        @Override
        public void expand(int size) {}
    }
}
