package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.rpc.RpcCall;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** A request whose headers are the metadata of a call. */
record HttpCall(HttpServletRequest request) implements RpcCall {

    @Override
    public String method() {
        return request.getMethod() + " " + request.getRequestURI();
    }

    @Override
    public List<String> metadata(String name) {
        return Collections.list(request.getHeaders(name));
    }
}
