package education.codeforlife.benchmark;

import education.codeforlife.proto.benchmark.EchoGrpc;
import education.codeforlife.proto.benchmark.EchoGrpc.EchoBlockingStub;
import education.codeforlife.proto.benchmark.EchoGrpc.EchoImplBase;
import education.codeforlife.proto.benchmark.EchoProto.Text;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Calls by grpc-java alone: without a deadline, retries, permissions, tokens, log lines and metrics. */
final class PlainCalls implements AutoCloseable {

    private static final class Echo extends EchoImplBase {

        @Override
        public void repeat(Text request, StreamObserver<Text> response) {
            response.onNext(request);
            response.onCompleted();
        }
    }

    private final Server near =
            InProcessServerBuilder.forName("plain").addService(new Echo()).build();
    private final Server far = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new Echo())
            .build();
    private final ManagedChannel nearChannel =
            InProcessChannelBuilder.forName("plain").build();
    private final ManagedChannel farChannel;

    PlainCalls() {
        try {
            near.start();
            far.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        farChannel = Grpc.newChannelBuilder("127.0.0.1:" + far.getPort(), InsecureChannelCredentials.create())
                .build();
    }

    EchoBlockingStub inProcess() {
        return EchoGrpc.newBlockingStub(nearChannel);
    }

    EchoBlockingStub loopback() {
        return EchoGrpc.newBlockingStub(farChannel);
    }

    @Override
    public void close() {
        nearChannel.shutdownNow();
        farChannel.shutdownNow();
        near.shutdownNow();
        far.shutdownNow();
    }
}
