package education.codeforlife.rpc.account;

import education.codeforlife.error.ApiException;
import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.RpcAuthentication;
import education.codeforlife.rpc.RpcCall;
import org.springframework.stereotype.Component;

/** Believes the payment service on behalf of whom it calls. */
@Component
class Names implements RpcAuthentication {

    record Caller(String name, RequestUser person) implements CallingService {}

    record Named(String name) implements RequestUser {

        @Override
        public boolean isAuthenticated() {
            return true;
        }

        @Override
        public boolean isPending() {
            return name.equals("pending");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    public RequestUser authenticate(RpcCall call) {
        var names = call.metadata("name");
        if (names.isEmpty()) return RequestUser.anonymous();
        if (names.size() > 1) throw ApiException.notAuthenticated();
        return new Caller("payment", new Named(names.get(0)));
    }
}
