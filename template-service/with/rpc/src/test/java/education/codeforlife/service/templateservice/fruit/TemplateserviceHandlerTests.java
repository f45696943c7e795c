package education.codeforlife.service.templateservice.fruit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.proto.templateservice.TemplateserviceGrpc.TemplateserviceBlockingStub;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitRequest;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.test.RpcStubs;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
@Fixtures("fruits.json")
class TemplateserviceHandlerTests extends TemplateserviceContract {

    @Autowired
    private RpcStubs stubs;

    @Override
    protected TemplateserviceBlockingStub stub() {
        return stubs.of(TemplateserviceBlockingStub.class, "portal", RequestUser.anonymous());
    }

    @Test
    void callerThatIsNotAServiceIsRefused() {
        var anonymous = stubs.of(TemplateserviceBlockingStub.class);
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> anonymous.findFruit(FindFruitRequest.getDefaultInstance()))
                .satisfies(refused -> assertThat(refused.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED));
    }
}
