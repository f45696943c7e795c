package education.codeforlife.rpc.account;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.permission.Permissions.isService;

import education.codeforlife.error.ApiException;
import education.codeforlife.rpc.RpcCaller;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.RpcRules;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import education.codeforlife.rpc.account.v1.FindRequest;
import education.codeforlife.rpc.account.v1.ListRequest;
import education.codeforlife.rpc.account.v1.Person;
import education.codeforlife.rpc.account.v1.RegisterRequest;
import io.grpc.stub.StreamObserver;

@RpcHandler
class AccountHandler extends AccountGrpc.AccountImplBase {

    private final People people;
    private final RpcCaller caller;

    AccountHandler(People people, RpcCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    void permissions(RpcRules rules) {
        rules.on("Find", "List").permit(allowAny());
        rules.on("Register").permit(isService("payment").and(isAuthenticated()));
        rules.otherwise().permit(allowNone());
    }

    @Override
    public void find(FindRequest request, StreamObserver<Person> response) {
        response.onNext(people.find(request.getId()).orElseThrow(() -> ApiException.notFound("Person")));
        response.onCompleted();
    }

    @Override
    public void list(ListRequest request, StreamObserver<Person> response) {
        for (int id = 1; id <= request.getCount(); id++) {
            response.onNext(Person.newBuilder().setId(id).build());
        }
        if (request.getCount() == 3) throw ApiException.conflict();
        response.onCompleted();
    }

    @Override
    public void register(RegisterRequest request, StreamObserver<Person> response) {
        response.onNext(people.register(request.getName() + " by " + caller.user()));
        response.onCompleted();
    }
}
