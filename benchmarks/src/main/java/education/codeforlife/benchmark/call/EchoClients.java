package education.codeforlife.benchmark.call;

import education.codeforlife.proto.benchmark.EchoGrpc.EchoBlockingStub;
import education.codeforlife.rpc.RpcClient;
import org.springframework.stereotype.Component;

/** Calls of the service to itself, within the process and over loopback. */
@Component
public class EchoClients {

    private final EchoBlockingStub inProcess;
    private final EchoBlockingStub loopback;

    EchoClients(@RpcClient("near") EchoBlockingStub inProcess, @RpcClient("far") EchoBlockingStub loopback) {
        this.inProcess = inProcess;
        this.loopback = loopback;
    }

    public EchoBlockingStub inProcess() {
        return inProcess;
    }

    public EchoBlockingStub loopback() {
        return loopback;
    }
}
