package education.codeforlife.service.templateservice.client;

import education.codeforlife.proto.calledservice.CalledserviceGrpc.CalledserviceBlockingStub;
import education.codeforlife.proto.calledservice.CalledserviceProto.FindFruitRequest;
import education.codeforlife.rpc.RpcClient;
import education.codeforlife.rpc.grpc.RpcErrors;
import io.grpc.StatusRuntimeException;
import org.springframework.stereotype.Component;

@Component
class CalledserviceClient {

    private final CalledserviceBlockingStub stub;

    CalledserviceClient(@RpcClient("calledservice") CalledserviceBlockingStub stub) {
        this.stub = stub;
    }

    /**
     * Returns the name of a fruit.
     *
     * @throws education.codeforlife.error.ApiException that of the called service
     */
    String nameOfFruit(long id) {
        var request = FindFruitRequest.newBuilder().setId(id).build();
        try {
            return stub.findFruit(request).getName();
        } catch (StatusRuntimeException e) {
            throw RpcErrors.of(e);
        }
    }
}
