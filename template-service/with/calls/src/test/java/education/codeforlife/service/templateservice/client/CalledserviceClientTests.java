package education.codeforlife.service.templateservice.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.proto.calledservice.CalledserviceGrpc;
import education.codeforlife.proto.calledservice.CalledserviceGrpc.CalledserviceBlockingStub;
import education.codeforlife.proto.calledservice.CalledserviceGrpc.CalledserviceImplBase;
import education.codeforlife.proto.calledservice.CalledserviceProto.FindFruitRequest;
import education.codeforlife.proto.calledservice.CalledserviceProto.FindFruitResponse;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class CalledserviceClientTests {

    private static final long APPLE = 1;

    private final String name = InProcessServerBuilder.generateName();
    private final Server server =
            InProcessServerBuilder.forName(name).addService(new OneFruit()).build();
    private final ManagedChannel channel = InProcessChannelBuilder.forName(name).build();
    private final CalledserviceBlockingStub stub = CalledserviceGrpc.newBlockingStub(channel);
    private final CalledserviceClient client = new CalledserviceClient(stub);

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void fruitHasItsName() {
        assertThat(client.nameOfFruit(APPLE)).isEqualTo("apple");
    }

    @Test
    void unknownFruitIsNotFound() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> client.nameOfFruit(7))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    /** Answers as the called service does. */
    private static final class OneFruit extends CalledserviceImplBase {

        @Override
        public void findFruit(FindFruitRequest request, StreamObserver<FindFruitResponse> response) {
            if (request.getId() == APPLE) {
                response.onNext(FindFruitResponse.newBuilder().setName("apple").build());
                response.onCompleted();
            } else {
                response.onError(Status.NOT_FOUND.asRuntimeException());
            }
        }
    }
}
