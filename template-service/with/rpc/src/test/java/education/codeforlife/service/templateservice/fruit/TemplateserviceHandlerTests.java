package education.codeforlife.service.templateservice.fruit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.proto.templateservice.TemplateserviceGrpc.TemplateserviceBlockingStub;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitRequest;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitResponse;
import education.codeforlife.rpc.test.RpcStubs;
import education.codeforlife.viewset.test.ModelViewSetTest;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Fixtures("fruits.json")
class TemplateserviceHandlerTests extends ModelViewSetTest<Fruit, Long> {

    @Autowired
    private RpcStubs stubs;

    @Test
    void fruitIsFound() {
        assertThat(find(3).getName()).isEqualTo("orange");
        assertThat(find(3).getCitrus()).isTrue();
    }

    @Test
    void unknownFruitIsNotFound() {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> find(7))
                .satisfies(refused -> assertThat(refused.getStatus().getCode()).isEqualTo(Code.NOT_FOUND));
    }

    private FindFruitResponse find(long id) {
        var request = FindFruitRequest.newBuilder().setId(id).build();
        return stubs.of(TemplateserviceBlockingStub.class).findFruit(request);
    }
}
