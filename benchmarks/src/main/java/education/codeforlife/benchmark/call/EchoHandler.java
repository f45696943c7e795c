package education.codeforlife.benchmark.call;

import education.codeforlife.permission.Permissions;
import education.codeforlife.proto.benchmark.EchoGrpc.EchoImplBase;
import education.codeforlife.proto.benchmark.EchoProto.Text;
import education.codeforlife.rpc.RpcHandler;
import education.codeforlife.rpc.RpcRules;
import io.grpc.stub.StreamObserver;

@RpcHandler
class EchoHandler extends EchoImplBase {

    void permissions(RpcRules rules) {
        rules.on("Repeat").permit(Permissions.allowAny());
    }

    @Override
    public void repeat(Text request, StreamObserver<Text> response) {
        response.onNext(request);
        response.onCompleted();
    }
}
