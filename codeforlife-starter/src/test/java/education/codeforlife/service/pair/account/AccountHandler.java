package education.codeforlife.service.pair.account;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.isService;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.error.ApiException;
import education.codeforlife.proto.pair.account.AccountGrpc.AccountImplBase;
import education.codeforlife.proto.pair.account.DescribeRequest;
import education.codeforlife.proto.pair.account.Person;
import education.codeforlife.rpc.RpcCaller;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.RpcRules;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import io.grpc.stub.StreamObserver;

/** Describes people to the service {@code payment}, on their own behalf. */
@RpcHandler
class AccountHandler extends AccountImplBase {

    private final UserRepository users;
    private final RpcCaller caller;

    AccountHandler(UserRepository users, RpcCaller caller) {
        this.users = users;
        this.caller = caller;
    }

    void permissions(RpcRules rules) {
        rules.on("Describe").permit(isService("payment").and(isAuthenticated()));
    }

    @Override
    public void describe(DescribeRequest request, StreamObserver<Person> response) {
        response.onNext(Person.newBuilder().setFirstName(user().getFirstName()).build());
        response.onCompleted();
    }

    private User user() {
        if (!(caller.user() instanceof KnownUser user)) throw ApiException.notAuthenticated();
        return users.findById(user.id()).orElseThrow(() -> ApiException.notFound("User"));
    }
}
