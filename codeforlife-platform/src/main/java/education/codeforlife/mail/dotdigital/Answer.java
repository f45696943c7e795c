package education.codeforlife.mail.dotdigital;

import education.codeforlife.task.TaskFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.web.client.ResourceAccessException;

/**
 * The meaning of an answer. Its text is not used, since it may repeat addresses and values; only its code is.
 *
 * @param what the request in messages
 * @param accepted the statuses of success beside 2xx
 */
record Answer(String what, Set<Integer> accepted) {

    private static final int LONGEST = 4096;
    private static final Pattern CODE =
            Pattern.compile("\\b(ERROR_[A-Z_]{1,60})\\b|\"errorCode\"\\s*:\\s*\"([a-zA-Z:]{1,60})\"");

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int GATEWAY_TIMEOUT = 504;

    /**
     * Accepts the answer or throws.
     *
     * @throws TaskFailedException if nothing was sent
     * @throws UnansweredException if it is not known
     */
    void check(int status, InputStream body) {
        if ((status >= 200 && status < 300) || accepted.contains(status)) return;
        if (status == GATEWAY_TIMEOUT) throw new UnansweredException(null);
        var message = "Dotdigital answered " + what + " with status " + status + code(body);
        boolean mayPass = status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
        throw mayPass ? TaskFailedException.forNow(message, null) : TaskFailedException.forGood(message, null);
    }

    private static String code(InputStream body) {
        var code = CODE.matcher(beginOf(body));
        if (!code.find()) return "";
        return " and code " + (code.group(1) == null ? code.group(2) : code.group(1));
    }

    private static String beginOf(InputStream body) {
        try {
            return new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // the status says enough
        }
    }

    /** The failure of a request without an answer. Its cause names the address, and is left out. */
    RuntimeException missing(ResourceAccessException failure) {
        var cause = failure.getCause();
        boolean unconnected = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        return unconnected
                ? TaskFailedException.forNow("Dotdigital cannot be reached for " + what, null)
                : new UnansweredException(cause);
    }
}
