package education.codeforlife.service.pair.payment;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.isService;

import education.codeforlife.error.ApiException;
import education.codeforlife.proto.pair.account.AccountGrpc.AccountBlockingStub;
import education.codeforlife.proto.pair.account.DescribeRequest;
import education.codeforlife.proto.pair.payment.Entry;
import education.codeforlife.proto.pair.payment.Ledger;
import education.codeforlife.proto.pair.payment.PayRequest;
import education.codeforlife.proto.pair.payment.PaymentGrpc.PaymentImplBase;
import education.codeforlife.proto.pair.payment.ReadRequest;
import education.codeforlife.rpc.RpcCaller;
import education.codeforlife.rpc.RpcClient;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.RpcRules;
import education.codeforlife.session.SessionUser;
import io.grpc.stub.StreamObserver;

/** Serves the ledger of the person on whose behalf the service {@code account} calls. */
@RpcHandler
class PaymentHandler extends PaymentImplBase {

    private final Entries entries;
    private final AccountBlockingStub accounts;
    private final RpcCaller caller;

    PaymentHandler(Entries entries, @RpcClient("account") AccountBlockingStub accounts, RpcCaller caller) {
        this.entries = entries;
        this.accounts = accounts;
        this.caller = caller;
    }

    void permissions(RpcRules rules) {
        rules.on("Read", "Pay").permit(isService("account").and(isAuthenticated()));
    }

    /** The name of the person is asked for on their behalf: account asserted them, and lets this service call back. */
    @Override
    public void read(ReadRequest request, StreamObserver<Ledger> response) {
        var owner = accounts.describe(DescribeRequest.getDefaultInstance());
        response.onNext(Ledger.newBuilder()
                .setOwner(owner.getFirstName())
                .addAllEntries(entries.of(person()))
                .build());
        response.onCompleted();
    }

    @Override
    public void pay(PayRequest request, StreamObserver<Entry> response) {
        var entry = Entries.entry(request.getReference(), -request.getCoins());
        entries.add(person(), entry);
        response.onNext(entry);
        response.onCompleted();
    }

    private long person() {
        if (!(caller.user() instanceof SessionUser user)) throw ApiException.notAuthenticated();
        return Long.parseLong(user.userId());
    }
}
