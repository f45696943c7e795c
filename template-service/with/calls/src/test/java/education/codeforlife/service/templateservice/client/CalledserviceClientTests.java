package education.codeforlife.service.templateservice.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.proto.calledservice.CalledserviceGrpc.CalledserviceBlockingStub;
import education.codeforlife.rpc.test.RpcStubs;
import education.codeforlife.service.calledservice.fruit.FakeCalledservice;
import education.codeforlife.service.calledservice.fruit.StubbedCalledservice;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class CalledserviceClientTests {

    private final FakeCalledservice fake = StubbedCalledservice.create();

    @AutoClose
    private final RpcStubs stubs = RpcStubs.serving(fake);

    private final CalledserviceBlockingStub stub = stubs.of(CalledserviceBlockingStub.class);
    private final CalledserviceClient client = new CalledserviceClient(stub);

    @Test
    void fruitHasItsName() {
        assertThat(client.nameOfFruit(1)).isEqualTo("apple");
        assertThat(fake.findFruitArguments(0).getId()).isEqualTo(1);
    }

    @Test
    void unknownFruitIsNotFound() {
        assertRefusedWith(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusalOfTheServiceIsThatOfTheClient() {
        fake.findFruitThrows(ApiException.denied(true));
        assertRefusedWith(HttpStatus.FORBIDDEN);
    }

    private void assertRefusedWith(HttpStatus status) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> client.nameOfFruit(7))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
