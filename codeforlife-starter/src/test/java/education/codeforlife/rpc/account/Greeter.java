package education.codeforlife.rpc.account;

import education.codeforlife.rpc.RpcClient;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import org.springframework.stereotype.Component;

/** Has each kind of stub. */
@Component
class Greeter {

    private final AccountGrpc.AccountBlockingStub accounts;
    private final AccountGrpc.AccountFutureStub futures;

    @RpcClient("loopback")
    AccountGrpc.AccountStub streams;

    Greeter(
            @RpcClient("account") AccountGrpc.AccountBlockingStub accounts,
            @RpcClient("account") AccountGrpc.AccountFutureStub futures) {
        this.accounts = accounts;
        this.futures = futures;
    }

    AccountGrpc.AccountBlockingStub accounts() {
        return accounts;
    }

    AccountGrpc.AccountFutureStub futures() {
        return futures;
    }
}
